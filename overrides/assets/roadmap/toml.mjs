/** Lines of the plan's file as they stand there, or would. Pure. */
const KEYS = ["id", "label", "title", "text", "url", "origin", "says", "cost", "hours", "was", "said", "note", "reason", "since"]; // in this order
const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`; // no text of a plan has a control character

function written(value) {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  return typeof value === "string" ? quoted(value) : String(value);
}

export const pair = (key, value) => `${key} = ${written(value)}`;

const pairs = (part) => KEYS.filter((key) => part[key] !== undefined).map((key) => pair(key, part[key]));

/** A part in a list of the file, such as a task of a week. */
export const row = (part) => `  { ${pairs(part).join(", ")} },`;

/** A part that is a table of its own. `since` is a date, and has no quotes. */
export const table = (name, { since, ...part }) => [`[[${name}]]`, ...pairs(part), `since = ${since}`].join("\n");
