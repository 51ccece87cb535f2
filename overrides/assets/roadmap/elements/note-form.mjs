/** The fields that a note is written in. */
import { LONGEST } from "../notes.mjs";
import { button, make } from "./make.mjs";

const MOST = 10; // texts that what is too long for one is kept as

export function form(id, name, text, link, isTold) {
  const field = (label, control, key) => {
    Object.assign(control, { id: `rm-${key}-${id}`, autocomplete: "off" });
    return [make("label", { htmlFor: control.id, textContent: label }), control];
  };
  const area = make("textarea", { rows: 3, dir: "auto", maxLength: MOST * LONGEST, value: text });
  const address = make("input", { type: "url", maxLength: LONGEST, value: link, placeholder: "https://" });
  const cancel = button("Cancel", "cancel", "rm-button rm-quiet");
  const problem = make("p", { className: "rm-problem", id: `rm-problem-${id}` });
  problem.setAttribute("role", "alert");
  address.setAttribute("aria-describedby", problem.id);
  return make(
    "form",
    { className: "rm-note-form", noValidate: true, ariaLabel: `Note on ${name}` },
    ...field(isTold ? "Note, also for your README" : "Note, for you alone", area, "text"),
    ...field("Link (your repository, your result)", address, "link"),
    problem,
    make("div", { className: "rm-buttons" }, make("button", { className: "rm-button", textContent: "Keep" }), cancel),
  );
}
