/**
 * A tick: when a box was last ticked or unticked. Pure.
 *
 * Kept as milliseconds since 1970, a decimal integer: positive, done then; negative, unticked then.
 * Where that time is not the one that the box was done, it stands first, so that it counts as the newer
 * action, and the other one after a colon, "1790000500000:1790000000000": where an undo has given a tick
 * back, and where the tick before was dated ahead by a clock.
 */
const VALUE = /^(-?[1-9]\d{0,14})(?::([1-9]\d{0,14}))?$/;
export const LATEST = 999_999_999_999_999; // what VALUE holds, and a date that a browser can show

const parse = (text) => {
  const [time, since] = (VALUE.exec(text)?.slice(1) ?? []).map(Number);
  if (!time || since >= time) return null;
  return { time, day: since || Math.max(time, 0) };
};

const format = ({ time, day }) => (time > 0 && day !== time ? `${time}:${day}` : String(time));

const order = (a, b) => Math.abs(a.time) - Math.abs(b.time) || a.time - b.time || b.day - a.day;

/** The newer one; of two at the same time the done one, of two done ones the earlier day. */
const merge = (a, b) => (order(a, b) < 0 ? b : a);

/** A tick that is newer than the one it replaces, even when the clock was set back. */
export function renewed(old, done, now) {
  const time = Math.min(Math.max(now, Math.abs(old?.time ?? 0) + 1), LATEST);
  return done ? { time, day: now > 0 ? Math.min(now, time) : time } : { time: -time, day: 0 };
}

/** What undoes the change from `before` to `after`: a new action, with the day that it gives back. */
function revert(before, after, now) {
  const done = before?.time > 0;
  const undone = renewed(after, done, now);
  return done ? { ...undone, day: Math.min(before.day, undone.time) } : undone;
}

export const ticks = { name: "task", plural: "ticks", parse, format, merge, revert };
