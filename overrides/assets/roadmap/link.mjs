/**
 * Progress as the part of a link that browsers keep to themselves, after the #. Pure.
 *
 * docs/formats.md describes it. A box is named by the first bytes of a hash of its id, as many as it
 * takes to tell all ids apart that the sender knows, so a link outlives every change of the plan that
 * keeps the ids. Times are exact. Notes are left out: a link would grow too long for a QR code.
 */
import { fromText, Reader, toText, Writer } from "./bytes.mjs";
import { checksum } from "./checksum.mjs";
import { read as readSetting } from "./settings.mjs";
import { ID } from "./store.mjs";
import { LATEST } from "./ticks.mjs";
import { refuseFuture, Unusable, withoutFuture } from "./unusable.mjs";

const VERSION = 1;
const START = "#ticks=";
const END = "Z"; // messengers drop punctuation from the end of an address; a letter stays
const WIDTHS = [3, 4, 6]; // bytes of a hash

/** FNV-1a with the final mixing of MurmurHash3, 32 bits: every letter of an id changes all of it. */
function hash(id, seed) {
  let value = [...id].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 ^ seed);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const nameOf = (id, width) => Math.floor((hash(id, 0) * 65536 + (hash(id, 1) >>> 16)) / 256 ** (6 - width));

const enough = (ids) => WIDTHS.find((width) => new Set(ids.map((id) => nameOf(id, width))).size === ids.length) ?? WIDTHS.at(-1);

/** The fragment for this progress; `ids` are all that the plan knows. */
export function write(progress, { ids, now }) {
  const { ticks, settings } = withoutFuture(progress, now);
  const width = enough([...new Set([...ids, ...ticks.keys()])]);
  const writer = new Writer();
  writer.number(VERSION);
  writer.number(width);
  const done = writeTicks(writer, [...ticks].filter(([, { time }]) => time > 0), width);
  writeTicks(writer, [...ticks].filter(([, { time }]) => time < 0), width);
  writeDays(writer, done);
  writer.text(settings.size ? JSON.stringify([...settings].map(([name, { time, value }]) => [name, time, value])) : "");
  writer.fixed(checksum(Uint8Array.from(writer.bytes)), 4);
  return START + toText(writer.bytes) + END;
}

function writeTicks(writer, ticks, width) {
  const inOrder = ticks.sort(([a, x], [b, y]) => Math.abs(x.time) - Math.abs(y.time) || (a < b ? -1 : 1));
  writer.number(inOrder.length);
  let before = 0;
  for (const [id, { time }] of inOrder) {
    writer.fixed(nameOf(id, width), width);
    writer.number(Math.abs(time) - before);
    before = Math.abs(time);
  }
  return inOrder;
}

function writeDays(writer, done) {
  const apart = done.flatMap(([, { time, day }], index) => (day === time ? [] : [[index, time - day]]));
  writer.number(apart.length);
  for (const number of apart.flat()) writer.number(number);
}

/**
 * The progress in a fragment, with how many ticks are for boxes that `ids`, all that are known here,
 * do not name: `{ ticks, notes, settings, unknown }`. Throws `Unusable`.
 */
export function read(fragment, { ids, now }) {
  const reader = new Reader(unwrapped(fragment));
  try {
    refuseVersion(reader.number());
    return content(reader, new Names(ids, reader.number()), now);
  } catch (error) {
    throw error instanceof Unusable ? error : damaged();
  }
}

function refuseVersion(version) {
  if (version > VERSION) throw new Unusable("A newer edition of this site made this link. Reload this page and open the link again.");
  if (version !== VERSION) throw damaged();
}

const damaged = () => new Unusable("This link is cut off or damaged. Copy the whole link once more, or scan the code again.");

function unwrapped(fragment) {
  const bytes = fragment.endsWith(END) ? fromText(fragment.slice(START.length, -END.length)) : null;
  if (!bytes || bytes.length < 6) throw damaged();
  const [body, sum] = [bytes.slice(0, -4), new Reader(bytes.slice(-4)).fixed(4)];
  if (checksum(body) !== sum) throw damaged();
  return body;
}

function content(reader, names, now) {
  const [done, open] = [readTicks(reader, names.width, now), readTicks(reader, names.width, now)];
  for (let left = reader.number(); left > 0; left--) {
    const tick = done[reader.number()];
    tick.day -= reader.number();
    if (!(tick.day > 0)) throw damaged();
  }
  const ticks = [...done, ...open.map(({ name, time }) => ({ name, time: -time, day: 0 }))];
  const known = ticks.map(({ name, time, day }) => [names.id(name), { time, day }]).filter(([id]) => id);
  return { ticks: new Map(known), notes: new Map(), settings: readSettings(reader.text(), now), unknown: ticks.length - known.length };
}

function readTicks(reader, width, now) {
  const ticks = [];
  for (let left = reader.number(), time = 0; left > 0 && reader.left > 0; left--) {
    const name = reader.fixed(width);
    time += reader.number();
    if (!(time > 0 && time <= LATEST)) throw damaged();
    refuseFuture(time, now, "A tick in this link");
    ticks.push({ name, time, day: time });
  }
  return ticks;
}

function readSettings(text, now) {
  const found = (text ? JSON.parse(text) : []).map(([name, time, value]) => [name, readSetting({ time, value })]);
  if (!found.every(([name, setting]) => typeof name === "string" && ID.test(name) && setting)) throw damaged();
  for (const [, { time }] of found) refuseFuture(time, now, "A setting in this link");
  return new Map(found);
}

/** Ids by the first bytes of their hash; one that several share names none of them. */
class Names {
  #ids = new Map();

  constructor(ids, width) {
    if (!WIDTHS.includes(width)) throw damaged();
    this.width = width;
    for (const id of new Set(ids)) {
      const name = nameOf(id, width);
      this.#ids.set(name, this.#ids.has(name) ? null : id);
    }
  }

  id(name) {
    return this.#ids.get(name);
  }
}
