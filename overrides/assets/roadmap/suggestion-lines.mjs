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

function setHours(week, after) {
  const place = `Week "${week.id}"`;
  return week.hours ? change(place, pair("hours", week.hours), pair("hours", after)) : `# ${place}: add\n${pair("hours", after)}`;
}

/** The lines by kind: of what was said, of the week, and of `{ taken, today }`. */
export const LINES = {
  task: ({ text }, week, { taken }) => add(week, "tasks", { id: mint(text, taken, "task"), text }),
  resource: ({ title, url, cost, note }, week, { taken }) =>
    add(week, "resources", { id: mint(title, taken, "resource"), title, url, origin: "added", cost: cost.part, note: note || undefined }),
  reword: ({ box: { place, part }, text }) => change(place, row(part), row({ ...part, text })),
  link: ({ link: { place, part }, url }) => change(place, row(part), row({ ...part, url })),
  leave: ({ box, why }, week, { today }) => leave(box, why, today),
  hours: ({ least, most }, week) => setHours(week, [least, most]),
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
