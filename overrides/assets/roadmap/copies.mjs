/** When the last copy was made as a file, and whether to offer another. Pure but for its shelf. */
import { NAMES, setting } from "./settings.mjs";
import { isAhead } from "./unusable.mjs";

const OLD = 14 * 24 * 60 * 60 * 1000;
const MANY = 10; // ticks that no copy has
const COPY = "copy";
const LATER = "later";
const CAME = "came"; // ids of ticks that came after that copy, with an earlier time

/** A time that is kept under this name, 0 if none is, or one that has not come yet. */
function time(store, name) {
  const text = store.shelf.text(name) ?? "";
  return /^[1-9]\d{0,14}$/.test(text) && !isAhead(Number(text), store.clock()) ? Number(text) : 0;
}

function arrived(store) {
  try {
    return new Set(JSON.parse(store.shelf.text(CAME) ?? "[]"));
  } catch {
    return new Set();
  }
}

/** When the last copy was made here, 0 if none was. */
export const lastCopy = (store) => time(store, COPY);

export function copied(store, now) {
  store.shelf.put(COPY, String(now));
  store.shelf.remove(CAME);
}

/** Notes which of these boxes, just changed here, have a time from before the copy that they are not in: by a file, or a clock that was ahead then. */
export function noteLate(store, ids) {
  const last = lastCopy(store);
  const late = ids.map((id) => [id, store.time(id)]).filter(([, time]) => time > 0 && time <= last).map(([id]) => id);
  if (late.length) store.shelf.put(CAME, JSON.stringify([...new Set([...arrived(store), ...late])]));
}

/** Puts an offer off. */
export const notNow = (store, now) => store.shelf.put(LATER, String(now));

/** Those of these boxes that are ticked and in no copy. */
export function uncopied(store, ids) {
  const [last, others] = [lastCopy(store), arrived(store)];
  return ids.filter((id) => store.time(id) > (others.has(id) ? 0 : last));
}

/** Whether to offer a copy: enough ticks that none has, and none offered or made for long. */
export function isDue(store, ids, now) {
  const latest = Math.max(lastCopy(store), time(store, LATER));
  return setting(store, NAMES.copies) !== "off" && now - latest > OLD && uncopied(store, ids).length >= MANY;
}
