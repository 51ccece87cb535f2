/** What can be suggested for a week: the kinds, the fields of each, and what there is to choose from. Pure. */

const WHY = "Why (if you like)";
/** A kind's name, and the label of each field of its form. */
export const KINDS = {
  task: { name: "Add a task", fields: { text: "What to do", why: WHY } },
  resource: { name: "Add a resource", fields: { title: "Title", url: "Address", cost: "Cost", note: "Note (if it needs one)", why: WHY } },
  reword: { name: "Reword a task", fields: { box: "Which", text: "The new words", why: WHY } },
  link: { name: "Mend a dead or moved link", fields: { link: "Which", url: "New address (if you know none, report a problem)", why: WHY } },
  leave: { name: "Leave a task out", fields: { box: "Which", why: "Why" } },
  hours: { name: "Change the hours of the week", fields: { least: "At least", most: "At most", why: WHY } },
};
const FIELDS = [...new Set(Object.values(KINDS).flatMap(({ fields }) => Object.keys(fields)))];

export const isOptional = (kind, field) => field === "note" || (field === "why" && kind !== "leave");

/** What a field offers, each `{ name, part, place }`, in the order of the page. */
const CHOICES = {
  box: ({ id, tasks, projects }) => [
    ...tasks.map((part) => ({ name: part.text, part, place: `Tasks of week "${id}"` })),
    ...projects.map((part) => ({ name: `${part.label}: ${part.text}`, part, place: `Projects of week "${id}"` })),
  ],
  link: ({ id, resources, successors }) => [
    ...resources.map((part) => ({ name: part.title, part, place: `Resources of week "${id}"` })),
    ...successors.map((part) => ({ name: part.title, part, place: `Today of named "${part.named}"` })),
  ],
  cost: () => [
    { name: "Free", part: "free" },
    { name: "Partly free", part: "partly" },
    { name: "Paid", part: "paid" },
  ],
};

/** The choices of a field, or undefined for a field to write in. */
export const choices = (field, week) => CHOICES[field]?.(week);

/** What was chosen: a choice by its number as a text. */
export const chosen = (field, week, text) => (/^\d+$/.test(text) ? choices(field, week)[text] : undefined);

/** The kinds that a week has something for. */
export const kinds = (week) => Object.keys(KINDS).filter((kind) => kind !== "link" || choices("link", week).length);

/** What a form says, by field: none is missing, white space around is not meant, nor are the lines of a reason. */
export function tidied(given) {
  const text = (field) => (given[field] ?? "").trim();
  return { ...Object.fromEntries(FIELDS.map((field) => [field, text(field)])), why: text("why").replace(/\s*\n\s*/g, " ") };
}
