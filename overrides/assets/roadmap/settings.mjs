/** A choice of the learner that goes along with the ticks: the latest one holds. Pure. */
import { LATEST } from "./ticks.mjs";

const LONGEST = 200;
const LONE = /\p{Surrogate}/gu; // half a character, which no text encoding can hold

/** What may be chosen: the name on the portfolio; whether to offer copies, and to hear shortcuts ("off", else yes). */
export const NAMES = { portfolio: "portfolio-name", copies: "offer-copies", shortcuts: "shortcuts" };

/** A setting of these parts, or null where they are none. */
export function read({ time, value } = {}) {
  const isSound = Number.isInteger(time) && time > 0 && time <= LATEST && typeof value === "string";
  return isSound && value.length <= LONGEST && value.search(LONE) < 0 ? { time, value } : null;
}

function parse(text) {
  try {
    return read(JSON.parse(text) ?? undefined);
  } catch {
    return null;
  }
}

const isNewer = (a, b) => a.time > b.time || (a.time === b.time && a.value > b.value);
const merge = (a, b) => (isNewer(a, b) ? a : b);

/** The setting with another value, newer than what it replaces. */
export const chosen = (old, value, now) => ({ time: Math.min(Math.max(now, (old?.time ?? 0) + 1), LATEST), value: value.slice(0, LONGEST).replace(LONE, "") });

const revert = (before, after, now) => chosen(after, before?.value ?? "", now);

/** What is chosen, "" where nothing is. */
export const setting = (store, name) => store.get(settings, name)?.value ?? "";

/** Writes a choice. Returns the changes. */
export const choose = (store, name, value) => store.change(settings, [name], () => chosen(store.get(settings, name), value, store.clock()));

export const settings = { name: "setting", plural: "settings", parse, format: JSON.stringify, merge, revert };
