/** When the last copy was made as a file, and whether to offer another. Pure but for its shelf. */
import { NAMES, setting } from "./settings.mjs";

const OLD = 14 * 24 * 60 * 60 * 1000;
const MANY = 10; // ticks that no copy has
const COPY = "copy";
const LATER = "later";

const time = (text) => (/^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : 0);

/** When the last copy was made here, 0 if none was. */
export const lastCopy = (store) => time(store.shelf.text(COPY));

export const copied = (store, now) => store.shelf.put(COPY, String(now));

/** Puts an offer off. */
export const notNow = (store, now) => store.shelf.put(LATER, String(now));

/** Those of these boxes that were ticked since the last copy. */
export function uncopied(store, ids) {
  const last = lastCopy(store);
  return ids.filter((id) => store.time(id) > last);
}

/** Whether to offer a copy: enough ticks that none has, and none offered or made for long. */
export function isDue(store, ids, now) {
  const latest = Math.max(lastCopy(store), time(store.shelf.text(LATER)));
  return setting(store, NAMES.copies) !== "off" && now - latest > OLD && uncopied(store, ids).length >= MANY;
}
