/** What progress from elsewhere would do, and what it would not, as items of a list. */
import { about } from "../plan.mjs";
import { count, listedParts } from "../words.mjs";
import { make } from "./make.mjs";

function lister(plan) {
  const named = (id) => about(plan, id).text;
  const places = new Map(Object.keys(plan.boxes).map((id, place) => [id, place]));
  const place = (id) => places.get(id) ?? places.size;
  const inOrder = (ids) => [...ids].sort((a, b) => place(a) - place(b));
  const names = (ids) => listedParts(inOrder(ids), named).map(({ type, value }) => (type === "element" ? make("bdi", {}, value) : value));
  return (ids, what) => ids.length && make("li", {}, make("strong", {}, `${count(ids.length, "box")} ${what}`), ": ", ...names(ids));
}

const stays = ({ length }) => (length === 1 ? "stays as it is; the other side changed it later" : "stay as they are; the other side changed them later");

/** What merging would do; `unknown` is how many ticks are for boxes that are known to nobody here. */
export function summary(result, { unknown }, plan) {
  const [line, plain] = [lister(plan), (text) => make("li", {}, text)];
  const lines = [
    line(result.ticked, "will be ticked"),
    line(result.unticked, "will be unticked"),
    line(result.dated, "will have another date"),
    line(result.noted, "will have a note"),
    line(result.written, "will have another note"),
    line(result.both, "will have both notes"),
    line(result.removed, "will have no note"),
    line(result.renewed, stays(result.renewed)),
    result.unknown.length && plain(`${count(result.unknown.length, "box")} not in this plan: kept, and counted apart`),
    unknown && plain(`${count(unknown, "tick")} for boxes that this page does not know: left out. Reload this page and open the link again.`),
    result.settings.length && plain(`${count(result.settings.length, "setting")} will change`),
  ].filter(Boolean);
  // They are merged in any case: what was unticked last is not to be ticked by an older file.
  return lines.length ? lines : [line(result.silent, stays(result.silent))].filter(Boolean);
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
