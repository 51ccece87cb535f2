/**
 * How far along: the counts and hours of every scope of a page, from its data and its ticks. Pure.
 *
 * A scope is `all`, `phase:<id>`, `week:<id>`, `group:<id>` or `set:<id>`, or `every`, which is all and the sets. Hours of progress: a week's
 * hours are shared equally among its boxes, but for those that state their own; a week without hours
 * counts for none. Nothing is computed twice: a tick has its own week counted anew, and adds the difference to the
 * scopes above, however much they hold.
 */
const NONE = [0, 0];
const NOTHING = { done: 0, total: 0, hours: NONE, of: NONE, weeks: 0, finished: 0 };

// Millionths of an hour, so that what is added and taken away again leaves nothing behind.
const exact = (hours) => Math.round(hours * 1e6) / 1e6;
const plus = ([a, b], [c, d]) => [exact(a + c), exact(b + d)];
const times = ([a, b], n) => [a * n, b * n];

/** The sum of two, or with -1 their difference. */
const add = (x, y, sign = 1) => ({
  done: x.done + sign * y.done,
  total: x.total + sign * y.total,
  hours: plus(x.hours, times(y.hours, sign)),
  of: plus(x.of, times(y.of, sign)),
  weeks: x.weeks + sign * y.weeks,
  finished: x.finished + sign * y.finished,
});

/** Whether a scope has boxes and all are done. */
export const isFinished = ({ done, total }) => total > 0 && done === total;

/** The hours that these boxes of a week count for, as [least, most]. */
function hoursDone(week, done) {
  if (!week.hours) return NONE;
  const own = week.own ?? {};
  const rest = Object.values(own).reduce((left, hours) => plus(left, times(hours, -1)), week.hours);
  const share = times(rest, 1 / (week.boxes.length - Object.keys(own).length || 1));
  const stated = done.filter((id) => Object.hasOwn(own, id));
  return stated.map((id) => own[id]).reduce(plus, times(share, done.length - stated.length));
}

export class Progress {
  #isDone;
  #parts = new Map(); // scope -> the scopes it adds up
  #scopes = new Map(); // box id -> the scopes it stands in
  #own = new Map(); // scope -> a week or a set, which has boxes of its own
  #known = new Map();

  constructor(data, isDone) {
    this.#isDone = isDone;
    // A box may be called "constructor", which every other object has.
    Object.assign(this, { weeks: data.weeks, was: { __proto__: null, ...data.was }, edition: data.edition });
    for (const week of data.weeks) {
      this.#enter(`week:${week.id}`, week, [`phase:${week.phase}`, "all", "every"]);
      this.#join("all", `phase:${week.phase}`);
      this.#join(`phase:${week.phase}`, `week:${week.id}`);
    }
    for (const [id, weeks] of Object.entries(data.groups ?? {})) {
      for (const week of weeks) this.#join(`group:${id}`, `week:${week}`);
      for (const box of this.boxes(`group:${id}`)) this.#scopes.get(box).push(`group:${id}`);
    }
    this.#join("every", "all");
    for (const [id, boxes] of Object.entries(data.sets ?? {})) {
      this.#enter(`set:${id}`, { boxes }, ["every"]);
      this.#join("every", `set:${id}`);
    }
  }

  #enter(scope, part, above) {
    this.#own.set(scope, part);
    for (const id of part.boxes) this.#scopes.set(id, [scope, ...above]);
  }

  #join(scope, part) {
    this.#parts.set(scope, (this.#parts.get(scope) ?? new Set()).add(part));
  }

  /** The scopes a box stands in, its week or set first. */
  scopesOf(id) {
    return this.#scopes.get(id) ?? [];
  }

  /** Whether a box is one of the "weeks", the "milestones" or the "portfolio"; undefined for one that is not on the page. */
  place(id) {
    const [own] = this.scopesOf(id);
    return own?.startsWith("week:") ? "weeks" : own && (own === "set:rm-portfolio" ? "portfolio" : "milestones");
  }

  /** The number of a week, undefined for another scope. */
  number(scope) {
    return this.#own.get(scope)?.number;
  }

  /** The ids of a scope's boxes. */
  boxes(scope) {
    const parts = [...(this.#parts.get(scope) ?? [])];
    return this.#own.get(scope)?.boxes ?? parts.flatMap((part) => this.boxes(part));
  }

  /** The ids of every box of the page. */
  allBoxes() {
    return [...this.#scopes.keys()];
  }

  /** Those, and the ids they had before. */
  allKnown() {
    return [...this.allBoxes(), ...Object.values(this.was).flat()];
  }

  /** Takes in that ticks of these boxes changed, or any; says of which scopes the figures may be others. */
  changed(ids) {
    if (!ids) return this.#known.clear();
    const changed = new Map(ids.map((id) => this.scopesOf(id)).map((scopes) => [scopes[0], scopes]));
    for (const [own, scopes] of changed) this.#renew(own, scopes.slice(1));
    return new Set([...changed.values()].flat());
  }

  #renew(own, above) {
    const before = this.#known.get(own);
    if (!before) return; // nor is anything known that it is part of
    this.#known.delete(own);
    const difference = add(this.summary(own), before, -1);
    for (const scope of above) if (this.#known.has(scope)) this.#known.set(scope, add(this.#known.get(scope), difference));
  }

  /** Boxes done and in all, hours done and in all, weeks finished and in all. */
  summary(scope) {
    if (!this.#known.has(scope)) this.#known.set(scope, this.#summary(scope));
    return this.#known.get(scope);
  }

  #summary(scope) {
    const own = this.#own.get(scope);
    if (!own) return [...(this.#parts.get(scope) ?? [])].reduce((sum, part) => add(sum, this.summary(part)), NOTHING);
    const [ticked, total] = [own.boxes.filter(this.#isDone), own.boxes.length];
    const done = ticked.length;
    if (!scope.startsWith("week:")) return { ...NOTHING, done, total };
    const finished = done === total ? 1 : 0;
    return add(NOTHING, { done, total, hours: hoursDone(own, ticked), of: own.hours ?? NONE, weeks: 1, finished });
  }
}

/**
 * Where the learner is: the week of the latest tick, or the next one with open boxes when that is
 * finished (then any with open boxes). The first week on a first visit, none when all is done.
 */
export function position(progress, time) {
  const weeks = progress.weeks;
  const isOpen = (week) => !isFinished(progress.summary(`week:${week.id}`));
  const ticked = weeks.flatMap((week) => week.boxes.map((id) => [time(id), week])).filter(([at]) => at > 0);
  if (!ticked.length) return { state: "first", week: weeks[0], earlier: [] };
  const latest = ticked.reduce((a, b) => (b[0] >= a[0] ? b : a))[1];
  const after = weeks.slice(weeks.indexOf(latest));
  const week = after.find(isOpen) ?? weeks.find(isOpen);
  if (!week) return { state: "finished", earlier: [] };
  return { state: "under way", week, earlier: weeks.slice(0, weeks.indexOf(week)).filter(isOpen) };
}
