/** Progress that cannot be taken in, with a sentence for the learner that says why and what to do. */
export class Unusable extends Error {}

const AHEAD = 2 * 24 * 60 * 60 * 1000; // of this device's clock: zones do not matter, wrong days do
export const isAhead = (time, now) => Math.abs(time) > now + AHEAD;

/** Refuses a time that has not come yet: it would win over everything that is done until then. */
export function refuseFuture(time, now, whose) {
  if (!isAhead(time, now)) return;
  const day = new Date(Math.abs(time)).toISOString().slice(0, 10);
  throw new Unusable(`${whose} is dated ${day}, which has not come yet. Check the date of this device, and of the one it comes from.`);
}

/** A tick or a setting without such a time, as a clock that was wrong once leaves it: it is now. */
export function past({ time, day, ...rest }, now) {
  const sane = isAhead(time, now) ? Math.sign(time) * now : time;
  return { ...rest, time: sane, ...(day === undefined ? {} : { day: Math.min(day, Math.max(sane, 0)) }) };
}

/** The same progress without such times. */
export function withoutFuture({ ticks, notes, settings }, now) {
  const all = (values) => new Map([...values].map(([id, value]) => [id, past(value, now)]));
  return { ticks: all(ticks), notes, settings: all(settings) };
}
