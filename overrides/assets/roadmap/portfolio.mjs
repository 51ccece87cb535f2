/** A README of the projects that are done, for a portfolio: Markdown. Pure. */
import { safeLink, shown } from "./notes.mjs";

const HTML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "=": "&#61;", ":": "&#58;", "|": "&#124;", "~": "&#126;" };
const IN_HTML = /[&<>|~]|^=|^:(?=-)/g; // also what draws a heading, a table, a block of code: not all know a backslash there
const ANYWHERE = /[\\`*_[\]#]/g;
const AT_THE_START = /^([-+]|\d+(?=[.)]))/; // of a line: a list or a heading

/** A line as Markdown that shows just this text, whoever wrote it. */
function escaped(line) {
  const inside = line.replace(/\s+/g, " ").replace(ANYWHERE, "\\$&").replace(IN_HTML, (each) => HTML[each]);
  return inside.replace(AT_THE_START, (each) => (/\d/.test(each) ? `${each}\\` : `\\${each}`));
}

const date = (time) => new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

function link(address) {
  const { origin } = new URL(address); // brackets of an IPv6 address stay
  return `<${origin}${address.slice(origin.length).replace(/[<>\s`\\[\]]/g, encodeURIComponent)}>`;
}

/**
 * The README. A project is `{ name, day, notes }`: its name, when it was done, and the notes about it
 * (of its own box, and of the week's project it grew from); they stand in the order given.
 */
export function readme({ name, plan, projects }) {
  const title = name ? `# ${escaped(name)}: projects` : "# Projects";
  const about = `Made while following the ${escaped(plan)}.`;
  const parts = projects.map(section);
  return `${[title, about, ...(parts.length ? parts : ["No project is done yet."])].join("\n\n")}\n`;
}

function section({ name, day, notes }) {
  const said = notes.flatMap(shown);
  const links = said.map((each) => each.link).filter(Boolean).map((each) => (safeLink(each) ? link(each) : escaped(each)));
  const texts = said.map((each) => each.text.trim()).filter(Boolean).map(paragraphs);
  return [`## ${escaped(name)}`, `Done on ${date(day)}.`, ...new Set([...texts, ...links])].join("\n\n");
}

const paragraphs = (text) => text.replace(/\r\n?/g, "\n").split(/\n\s*\n/).map((each) => each.split("\n").map((line) => escaped(line.trim())).join("\\\n")).join("\n\n");
