/**
 * A private note: a short text and an https address for one box. Pure.
 *
 * A note is all its texts that no later one has replaced, and the marks of those that were replaced:
 * `{ kept: [{ at, text, link }], gone: [mark] }`, as JSON. Writing replaces all that is there, so
 * there is one text as a rule; where two devices wrote without knowing of each other there are two,
 * and neither is lost. A text is known by its mark: its time and a checksum.
 */
import { checksum } from "./checksum.mjs";

export const LONGEST = 2000; // characters of a text, and of an address
// As kept: another browser may have written it otherwise than this one would.
const ADDRESS = /^https:\/\/[^\s\p{Cc}/?#@]+([/?#][^\s\p{Cc}]*)?$/u;
const HOST = /^([a-z\d.-]+|\[[\da-f:.]+\])$/; // which all browsers read alike
const MARK = /^[1-9]\d{0,14}\.[0-9a-z]{1,7}$/;
const TIME = /^[1-9]\d{0,14}$/;
const FAR = Date.UTC(9999, 0); // no clock is there, and the years of a file end soon after
const EMPTY = { kept: [], gone: [] };

/** An address to link to: https, without a name or password in it; "" where it is none. */
export function safeLink(text) {
  try {
    const address = new URL(text);
    const isSafe = address.protocol === "https:" && HOST.test(address.hostname) && !address.username && !address.password;
    return isSafe && address.href.length <= LONGEST ? address.href : "";
  } catch {
    return "";
  }
}

const isText = (value) => typeof value === "string" && value.length <= LONGEST && !/\p{Surrogate}/u.test(value);
const isTime = (value) => typeof value === "number" && TIME.test(value);
const isMark = (value) => typeof value === "string" && MARK.test(value);
const isKept = ({ at, text, link }) => isTime(at) && isText(text) && (link === "" || (isText(link) && ADDRESS.test(link)));

const mark = ({ at, text, link }) => `${at}.${checksum(JSON.stringify([text, link])).toString(36)}`;
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function normal(kept, gone) {
  const marks = new Set(gone);
  const left = new Map(kept.map((each) => [mark(each), each]).filter(([each]) => !marks.has(each)));
  const inOrder = [...left].sort(([a, x], [b, y]) => x.at - y.at || compare(a, b));
  return { kept: inOrder.map(([, { at, text, link }]) => ({ at, text, link })), gone: [...marks].sort(compare) };
}

/** A note of these parts, or null where they are none. */
export function read(value) {
  const { kept, gone } = value ?? {};
  const isSound = Array.isArray(kept) && kept.every((each) => each && isKept(each));
  return isSound && Array.isArray(gone) && gone.every(isMark) ? normal(kept, gone) : null;
}

function parse(text) {
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}

const merge = (a, b) => normal([...a.kept, ...b.kept], [...a.gone, ...b.gone]);

// A new text under the mark of one that is gone would be gone at once.
const later = ({ kept, gone }, now) =>
  [...kept.map(({ at }) => at), ...gone.map((each) => Number.parseInt(each))].filter((time) => time < FAR).reduce((a, b) => Math.max(a, b + 1), now);

/** A text as it can be kept: with no half of a character, which could never be read again, and none of spaces only. */
export function sound(text) {
  const whole = text.slice(0, LONGEST).replace(/\p{Surrogate}/gu, "");
  return whole.trim() ? whole : "";
}

/** A text in parts that can be kept, each up to the end of a line or a word where it has one in its second half. */
export function parts(text) {
  const found = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const start = rest.slice(0, LONGEST).replace(/\p{Surrogate}$/u, ""); // half of a character
    const end = Math.max(start.lastIndexOf("\n"), start.lastIndexOf(" ")) + 1;
    found.push(end > LONGEST / 2 ? start.slice(0, end) : start);
    rest = rest.slice(found.at(-1).length);
  }
  return [...found, rest];
}

/** The note after writing this text and address over what the writer saw: `base`, the rest stays. */
export function written(note, { text, link }, base, now) {
  const { kept, gone } = note ?? EMPTY;
  const replaced = (base?.kept ?? []).map(mark);
  return normal([...kept, { at: later({ kept, gone }, now), text: sound(text), link }], [...gone, ...replaced]);
}

function revert(before, after, now) {
  const was = before ?? EMPTY;
  const [old, current, first] = [was.kept.map(mark), after.kept.map(mark), later(after, now)];
  const back = was.kept.filter((each) => !current.includes(mark(each)));
  return normal(
    [...after.kept, ...back.map((each, index) => ({ ...each, at: first + index }))],
    [...after.gone, ...current.filter((each) => !old.includes(each))],
  );
}

/** The texts that say something, the oldest first. */
export const shown = (note) => (note?.kept ?? []).filter(({ text, link }) => text.trim() || link);

/** Texts as one: the first link is its link, the others follow in the text. */
function joined(texts) {
  const [link = "", ...others] = [...new Set(texts.map((each) => each.link).filter(Boolean))];
  return { text: [...texts.map((each) => each.text), ...others].filter(Boolean).join("\n\n"), link };
}

/** What a form shows: the oldest texts that fit into one; the others stay `beside` it, and `base` is the note without them. */
export function draft(note) {
  const [texts, beside] = [shown(note), []];
  while (texts.length > 1 && joined(texts).text.length > LONGEST) beside.unshift(texts.pop());
  return { ...joined(texts), beside, base: { kept: (note?.kept ?? []).filter((each) => !beside.includes(each)) } };
}

/** Writes a note over what the writer saw of it; what came meanwhile stays beside it. Returns the changes. */
export function note(store, id, content, base = store.get(notes, id)) {
  return store.change(notes, [id], () => written(store.get(notes, id), content, base, store.clock()));
}

export const notes = { name: "note", plural: "notes", parse, format: JSON.stringify, merge, revert };
