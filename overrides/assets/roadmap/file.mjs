/**
 * Progress as a file that a person can read: JSON, format `roadmap-progress`, version 1. Pure.
 *
 * docs/formats.md describes it. Reading takes nothing on trust: it gives all of a file or, with a
 * sentence for the learner, none of it.
 */
import { read as readNote } from "./notes.mjs";
import { read as readSetting } from "./settings.mjs";
import { ID } from "./store.mjs";
import { refuseFuture, Unusable, withoutFuture } from "./unusable.mjs";
import { calendarDay } from "./words.mjs";

const FORMAT = "roadmap-progress";
const VERSION = 1;
export const LARGEST = 40_000_000; // bytes: all that a browser stores, in letters of three bytes, and what makes it readable

const MOMENT = /^(\d{4}|\+\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const moment = (time) => new Date(Math.abs(time)).toISOString();
const shown = (value) => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** The name of a file saved now, in the learner's own time zone. */
export function fileName(now) {
  return `${FORMAT}-${calendarDay(now)}.json`;
}

/** The file's text. `plan` has the title and the boxes' texts, where they are known. */
export function write(progress, { now, plan }) {
  const { ticks, notes, settings } = withoutFuture(progress, now);
  const inOrder = [...ticks].sort(([a, x], [b, y]) => Math.abs(x.time) - Math.abs(y.time) || (a < b ? -1 : 1));
  const text = (id) => plan?.boxes[id]?.text ?? plan?.retired[id]?.text;
  const file = {
    format: FORMAT,
    version: VERSION,
    plan: plan?.title,
    saved: moment(now),
    ticks: inOrder.map(([id, { time, day }]) => ({
      id,
      done: time > 0,
      at: moment(time),
      since: time > 0 && day !== time ? moment(day) : undefined,
      text: text(id),
    })),
    notes: [...notes].map(([id, { kept, gone }]) => ({
      id,
      kept: kept.map(({ at, ...rest }) => ({ at: moment(at), ...rest })),
      gone,
    })),
    settings: [...settings].map(([name, { time, value }]) => ({ name, at: moment(time), value })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The progress in a file's text. Throws `Unusable`. */
export function read(text, { now }) {
  const file = parse(text);
  if (file?.format !== FORMAT) throw new Unusable("This file was not saved by this site: its format is not “roadmap-progress”.");
  refuseVersion(file.version);
  const lists = { ticks: tick, notes: note, settings: setting };
  return Object.fromEntries(Object.entries(lists).map(([name, entry]) => [name, entries(file, name, entry, now)]));
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unusable("This file was not saved by this site: it is not JSON, or not all of it.");
  }
}

function refuseVersion(version) {
  if (version === VERSION) return;
  if (Number.isInteger(version) && version > VERSION)
    throw new Unusable(`A newer edition of this site saved this (version ${version}). Reload this page and load the file again.`);
  throw new Unusable(`A version is a whole number from ${VERSION} on (found ${shown(version)}).`);
}

function entries(file, name, entry, now) {
  const list = file[name] ?? [];
  if (!Array.isArray(list)) throw new Unusable(`The ${name} are a list (found ${shown(list)}).`);
  const found = new Map();
  list.forEach((each, index) => {
    const where = `Entry ${index + 1} of the ${name}`;
    const [id, value] = entry(each ?? {}, where, now);
    if (found.has(id)) throw new Unusable(`${where}: an id stands there once (found ${shown(id)} again).`);
    found.set(id, value);
  });
  return found;
}

function tick({ id, done, at, since = at }, where, now) {
  const [time, day] = [timeOf(at, where), timeOf(since, where)];
  refuseFuture(time, now, where);
  if (typeof done !== "boolean") throw new Unusable(`${where}: done is true or false (found ${shown(done)}).`);
  if (day > time) throw new Unusable(`${where}: since is not later than at (found ${shown(since)}).`);
  return [idOf(id, where), done ? { time, day } : { time: -time, day: 0 }];
}

function note({ id, kept, gone = [] }, where) {
  if (!Array.isArray(kept)) throw new Unusable(`${where}: kept is a list (found ${shown(kept)}).`);
  const texts = kept.map((each) => ({ ...each, at: timeOf(each?.at, where) }));
  const found = readNote({ kept: texts, gone });
  if (!found) throw new Unusable(`${where}: a note is a text of 2000 characters at most and an https address, or neither (found ${shown(kept)}).`);
  return [idOf(id, where), found];
}

function setting({ name, at, value }, where, now) {
  const found = readSetting({ time: timeOf(at, where), value });
  refuseFuture(found?.time ?? 0, now, where);
  if (!found) throw new Unusable(`${where}: a value is a text of 200 characters at most (found ${shown(value)}).`);
  return [idOf(name, where), found];
}

function idOf(id, where) {
  if (typeof id === "string" && ID.test(id)) return id;
  throw new Unusable(`${where}: an id is small letters, digits and single dashes (found ${shown(id)}).`);
}

function timeOf(at, where) {
  const time = typeof at === "string" && MOMENT.test(at) ? Date.parse(at) : Number.NaN;
  if (!(time > 0) || moment(time) !== at) throw new Unusable(`${where}: a time is written as "2026-11-17T09:00:00.000Z" (found ${shown(at)}).`);
  return time;
}
