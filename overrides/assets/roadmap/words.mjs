/** How counts, hours and dates read. Pure. */
import { isFinished } from "./progress.mjs";

/** Hours of the plan, as they are. */
export const span = (hours) => {
  const [a, b] = hours.map((each) => Math.round(each * 1e6) / 1e6);
  return a === b ? String(a) : `${a}–${b}`;
};

/** "10–12 hours", or nothing where there are none. */
export const inHours = (hours) => (hours ? `${span(hours)} ${span(hours) === "1" ? "hour" : "hours"}` : "");

/** Those that are there, with a dot between them. */
export const facts = (...values) => values.filter(Boolean).join(" · ");

/** Hours done, whole ones: they are shares of a week, and not measured. */
export const spent = (summary) => span(isFinished(summary) ? summary.of : summary.hours.map(Math.round));

export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : noun.endsWith("x") ? "es" : "s"}`;

const list = new Intl.ListFormat("en-GB");
const shortened = (all, named = (each) => each) => (all.length > 6 ? [...all.slice(0, 5).map(named), `${all.length - 5} more`] : all.map(named));

/** "a", "a and b", "a, b and c"; beyond six the rest as a number. */
export const listed = (names) => list.format(shortened(names));

/** The same in parts, each `{ type, value }`, where a name has the type "element"; only what is listed is asked for its name. */
export const listedParts = (all, named) => list.formatToParts(shortened(all, named));

const ofTotal = ({ done, total }) => `${done} of ${total}`;

/** A sentence for the figures of a scope, by the name a template asks for it. */
export const figures = {
  count: ofTotal,
  state: (s) => (isFinished(s) ? "done" : "open"),
  finished: (s) => (isFinished(s) ? "Done" : ""),
  done: (s) => `${ofTotal(s)} done`,
  boxes: (s) => `${s.done} of ${count(s.total, "box")}`,
  folded: (s) => (isFinished(s) ? `Done. ${ofTotal(s)}` : ofTotal(s)),
  this_week: (s) => (isFinished(s) ? `Done. ${ofTotal(s)} this week.` : `${ofTotal(s)} done`),
  hours: (s) => `${spent(s)} of ${inHours(s.of)} done`,
};

/** What somebody who does not see the page hears of a tick; a set of boxes has no week's number. */
export const heard = (isDone, summary, number) =>
  `${isDone ? "Done." : "Not done."} ${number ? `Week ${number}: ` : ""}${ofTotal(summary)}.`;

const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const withYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** "17 Nov", with the year when it is another one than `now`'s. */
export function day(time, now = Date.now()) {
  const [date, year] = [new Date(time), new Date(now).getFullYear()];
  return (date.getFullYear() === year ? dayAndMonth : withYear).format(date);
}

/** "2026-11-17", in the reader's own time zone. */
export function calendarDay(time) {
  const [date, two] = [new Date(time), (number) => String(number).padStart(2, "0")];
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
