/** The lines of the plan's file that a suggestion adds, changes or takes out, and where; its title. Pure. */
import { mint } from "./mint.mjs";
import { pair, row, table } from "./toml.mjs";

const takeOut = (place, line) => `# ${place}: take out\n${line}`;
const change = (place, before, after) => `# ${place}: instead of\n${before}\n# put\n${after}`;

function add(week, list, part) {
  if (!week[list].length) return `# Week "${week.id}": add\n${list} = [\n${row(part)}\n]`;
  return `# ${list[0].toUpperCase()}${list.slice(1)} of week "${week.id}": add\n${row(part)}`;
}

function leave({ place, part }, reason, since) {
  const { id, text, was, grown = [] } = part;
  const others = grown.map((each) => takeOut(`Portfolio project "${each}"`, pair("grows_from", id)));
  const entry = table("retired", { id, text, was, reason, since });
  return [takeOut(place, row(part)), ...others, `# End of the file: add\n${entry}`].join("\n\n");
}

/** Under the same id, which says what it said where few words of that are left. */
function reworded({ place, part }, text) {
  const said = isLike(part.text, text) ? {} : { said: part.text };
  return change(place, row(part), row({ ...part, text, ...said }));
}

const words = (text) => new Set((text.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) ?? []).map((word) => word.replace(/s$/, "")));

/** Whether a third of the words is the same, of which there are some: the plan's check asks for no more. */
function isLike(one, other) {
  const [first, second] = [words(one), words(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 3 >= (first.size + second.size - shared || 1);
}

function setHours(week, after, why) {
  const place = `Week "${week.id}"`;
  const lines = week.hours ? change(place, pair("hours", week.hours), pair("hours", after)) : `# ${place}: add\n${pair("hours", after)}`;
  return [lines, ...week.unexplained.filter((each) => differs(each, after)).map((each) => explain(each.place, why))].join("\n\n");
}

// Hours that the roadmap states are explained where the weeks add up to others.
const differs = ({ stated, others }, after) => after.some((hours, end) => Math.abs(others[end] + hours - stated[end]) > 1e-6);
const explain = (place, why) => `# ${place}: add, as its hours are not what its weeks add up to\n${pair("explanation", why || "…")}`;

/** The lines by kind: of what was said, of the week, and of `{ taken, today }`. */
export const LINES = {
  task: ({ text }, week, { taken }) => add(week, "tasks", { id: mint(text, taken, "task"), text }),
  resource: ({ title, url, cost, note }, week, { taken }) =>
    add(week, "resources", { id: mint(title, taken, "resource"), title, url, origin: "added", cost: cost.part, note: note || undefined }),
  reword: ({ box, text }) => reworded(box, text),
  link: ({ link: { place, part }, url }) => change(place, row(part), row({ ...part, url })),
  leave: ({ box, why }, week, { today }) => leave(box, why, today),
  hours: ({ least, most, why }, week) => setHours(week, [least, most], why),
};

function short(text) {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}

/** What the issue is called after the week, by kind. */
export const TITLES = {
  task: ({ text }) => `add the task “${short(text)}”`,
  resource: ({ title }) => `add “${short(title)}”`,
  reword: ({ box }) => `reword “${short(box.part.text)}”`,
  link: ({ link }) => `new address of “${short(link.part.title)}”`,
  leave: ({ box }) => `leave out “${short(box.part.text)}”`,
  hours: ({ least, most }) => `${least === most ? least : `${least} to ${most}`} hours`,
};
