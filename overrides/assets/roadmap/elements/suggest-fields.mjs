/** The fields of a suggestion: each a label, a control, and what is wrong with it. */
import { choices, KINDS } from "../suggestion-kinds.mjs";
import { make } from "./make.mjs";

const TYPES = {
  url: { type: "url", placeholder: "https://" },
  least: { inputMode: "decimal" },
  most: { inputMode: "decimal" },
};

export const select = (options, first) => make("select", {}, ...(first ? [new Option(first, "")] : []), ...options);

/** A control in its place; `name` is what the form says it is called. */
export function field(name, label, control, problem) {
  Object.assign(control, { name, id: `rm-suggest-${name}`, className: "rm-field", autocomplete: "off" });
  if (problem) control.setAttribute("aria-describedby", problem.id);
  return make("div", {}, make("label", { htmlFor: control.id, textContent: label }), control, ...(problem ? [problem] : []));
}

function control(name, week) {
  const options = choices(name, week)?.map((choice, index) => new Option(choice.name, index));
  if (options) return select(options, name === "cost" ? "" : "Choose one");
  return name === "why" ? make("textarea", { rows: 2 }) : make("input", TYPES[name] ?? { type: "text" });
}

/** The fields of a kind, with the texts that were in fields of the same names. */
export const fields = (kind, week, values) =>
  Object.entries(KINDS[kind].fields).map(([name, label]) => {
    const made = control(name, week);
    if (values[name]) made.value = values[name];
    return field(name, label, made, make("p", { className: "rm-problem", id: `rm-suggest-${name}-problem` }));
  });
