/** What progress from elsewhere would do, and what it would not, as items of a list. */
import { about } from "../plan.mjs";
import { count, listedParts } from "../words.mjs";
import { make } from "./make.mjs";

function lister(plan) {
  const named = (id) => about(plan, id).text;
  const names = (ids) => listedParts(ids, named).map(({ type, value }) => (type === "element" ? make("bdi", {}, value) : value));
  return (ids, what) => ids.length && make("li", {}, make("strong", {}, `${count(ids.length, "box")} ${what}`), ": ", ...names(ids));
}

/** What merging would do; `unknown` is how many ticks are for boxes that are known to nobody here. */
export function summary(result, { unknown }, plan) {
  const [line, plain] = [lister(plan), (text) => make("li", {}, text)];
  return [
    line(result.ticked, "will be ticked"),
    line(result.unticked, "will be unticked"),
    line(result.dated, "will have another date"),
    line(result.written, "will have another note"),
    line(result.both, "will have both notes"),
    line(result.removed, "will have no note"),
    line(result.renewed, "will look the same, and count as changed later"),
    result.unknown.length && plain(`${count(result.unknown.length, "box")} not in this plan: kept, and counted apart`),
    unknown && plain(`${count(unknown, "tick")} for boxes that this page does not know: left out. Reload this page and open the link again.`),
    result.settings.length && plain(`${count(result.settings.length, "setting")} will change`),
  ].filter(Boolean);
}

/** What merging would leave out. */
export function remainder({ open, replaced }, plan) {
  const line = lister(plan);
  return [line(open, "unticked since"), line(replaced, "with another note since, or none")].filter(Boolean);
}

/** What counts where two differ, for the button that is offered; nothing where none is. */
export function rule(source, lines, left) {
  if (lines.length) return "For each box the newer of the two counts, and for notes both are kept. You can undo this.";
  if (!left?.open.length && !left?.replaced.length) return "";
  const notes = left.replaced.length ? ", and for notes both are kept" : "";
  return `Bringing that back lets the ${source} count for these boxes${notes}. You can undo this.`;
}
