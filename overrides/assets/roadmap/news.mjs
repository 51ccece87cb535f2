/**
 * What changed in the plan since the learner last saw it. Pure.
 *
 * Seen is `{ edition, at, words: { box id: fingerprint of its text }, weeks: { id: hours } }`, as JSON,
 * where a week without hours has [0, 0]; it stays the same until the learner has read the news, over
 * however many editions of the plan.
 */
import { LATEST } from "./ticks.mjs";
import { count, inHours, listed } from "./words.mjs";

const NONE = [0, 0];
const isText = (value) => typeof value === "string";
const isTime = (value) => Number.isInteger(value) && value > 0 && value <= LATEST;
const isHours = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
const isRecord = (value, isPart) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isPart);

/** What a stored text says was seen, or null. */
export function parse(text) {
  try {
    const seen = JSON.parse(text);
    return isRecord(seen?.words, isText) && isRecord(seen.weeks, isHours) && isTime(seen.at) ? seen : null;
  } catch {
    return null;
  }
}

/** What is seen now, from the plan's own file. */
export function seen({ edition, boxes, weeks }, now) {
  const words = Object.fromEntries(Object.entries(boxes).map(([id, box]) => [id, box.words]));
  return { edition, at: now, words, weeks: Object.fromEntries(weeks.map(({ id, hours = NONE }) => [id, hours])) };
}

/** What a box of the plan is to who has seen that: "New", "Reworded" or "". */
export function mark({ words }, id, fingerprint, was = []) {
  const before = [id, ...was].find((each) => Object.hasOwn(words, each));
  if (before === undefined) return "New";
  return words[before] === fingerprint ? "" : "Reworded";
}

/** The news of a whole plan: ids of new, reworded and retired boxes. */
export function news(before, { words, was = {} }) {
  const had = new Map(Object.entries(was)); // a box may be called "constructor"
  const of = (kind) => Object.keys(words).filter((id) => mark(before, id, words[id], had.get(id)) === kind);
  const lives = new Set([...Object.keys(words), ...Object.values(was).flat()]);
  return { added: of("New"), reworded: of("Reworded"), retired: Object.keys(before.words).filter((id) => !lives.has(id)) };
}

/** The news in a sentence or three, or "" where there is none. */
export function sentence(before, plan) {
  const { added, reworded, retired } = news(before, plan);
  return [
    added.length && `${count(added.length, "new box")}${whatTheyAdd(before, plan, added)}.`,
    reworded.length && `${count(reworded.length, "box")} reworded.`,
    retired.length && `${count(retired.length, "box")} no longer in the plan; ${retired.length > 1 ? "their ticks are" : "its tick is"} kept.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The hours that a week has more than before; those that it only states now were there all along. */
function growth(before, { id, hours = NONE }) {
  const had = Object.hasOwn(before.weeks, id) ? before.weeks[id] : NONE; // a week may be called "constructor"
  return had !== NONE && !had[1] ? NONE : hours.map((each, end) => each - had[end]);
}

function whatTheyAdd(before, { weeks }, added) {
  const touched = weeks.filter(({ boxes }) => boxes.some((id) => added.includes(id)));
  if (!touched.length) return "";
  const more = touched.map((week) => growth(before, week));
  const sum = more.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]).sort((a, b) => a - b);
  const hours = inHours(sum);
  const where = touched.length === 1 ? `week ${touched[0].number}` : `weeks ${listed(touched.map(({ number }) => String(number)))}`;
  if (sum[0] <= 0) return ` in ${where}`;
  if (touched.length > 1) return ` in ${where} add ${hours}`;
  return ` ${added.length === 1 ? "adds" : "add"} ${hours} to ${where}`;
}
