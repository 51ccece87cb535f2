/** The form for a change of the plan: what to change, then its lines and the way to an issue that has them. */
import { loadIds } from "../plan.mjs";
import { suggestion } from "../suggestion.mjs";
import { choices, KINDS, kinds } from "../suggestion-kinds.mjs";
import { calendarDay } from "../words.mjs";
import { make } from "./make.mjs";
import { copy } from "./saving.mjs";
import { field, fields, select } from "./suggest-fields.mjs";

const ABOUT = "This makes the lines for the plan’s file, and a new issue at GitHub that holds them. Nothing leaves this page until you open that, and nothing is published until you say so there.";
const TOO_LONG = "This is too long for an address at GitHub. Say it shorter, or copy the lines and open an issue by hand.";
const UNKNOWN = "The ids that are taken could not be fetched, so a new id is checked when the suggestion is taken in.";

/** A form for a week, as `suggestion_data` in `roadmap/page_data.py` has it. */
export function suggestForm(week) {
  const kind = select(kinds(week).map((each) => new Option(KINDS[each].name, each)));
  const body = make("div", { className: "rm-suggest-fields" });
  const result = make("div", { className: "rm-suggest-result" });
  const show = make("button", { className: "rm-button rm-quiet", textContent: "Show the change" });
  const form = make(
    "form",
    { className: "rm-suggest", noValidate: true, ariaLabel: `Suggest a change to ${week.place.toLowerCase()}` },
    make("p", { textContent: ABOUT }),
    field("kind", "What to change", kind),
    body,
    make("div", { className: "rm-buttons" }, show),
    result,
  );
  const taken = takenIds(); // under way while the form is filled in
  const draw = (values) => body.replaceChildren(...fields(kind.value, week, values));
  draw({});
  form.addEventListener("input", ({ target }) => {
    result.replaceChildren(); // it no longer says what the form does
    if (target === kind) draw(Object.fromEntries(new FormData(form)));
    else if (target.name === "box") offerText(form, week);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    answer(form, week, result, await taken);
  });
  return form;
}

function answer(form, week, result, { ids, isWhole }) {
  const says = Object.fromEntries(new FormData(form));
  const found = suggestion(week, says.kind, says, { taken: ids, today: calendarDay(Date.now()) });
  say(form, found.problems);
  result.replaceChildren(...(found.snippet ? lines(found, isWhole) : []));
  (form.querySelector("[aria-invalid=true]") ?? result.querySelector("textarea")).focus();
}

/** The ids that are taken, of the whole plan or at least of this page. */
async function takenIds() {
  const here = [...document.querySelectorAll(".rm [id]")].map(({ id }) => id);
  const all = await loadIds().catch(() => null);
  return { ids: new Set([...here, ...(all ?? [])]), isWhole: Boolean(all) };
}

/** To reword a text is to start from it. */
function offerText({ elements: { box, text } }, week) {
  const texts = choices("box", week).map(({ part }) => part.text);
  if (text && (!text.value || texts.includes(text.value))) text.value = texts[box.value] ?? "";
}

function say(form, problems) {
  for (const control of form.querySelectorAll("[aria-describedby]")) {
    const problem = problems[control.name] ?? "";
    control.ariaInvalid = String(Boolean(problem));
    form.querySelector(`#${control.getAttribute("aria-describedby")}`).textContent = problem;
  }
}

function lines({ snippet, address }, isWhole) {
  const rows = snippet.split("\n").reduce((sum, line) => sum + Math.ceil((line.length || 1) / 45), 1);
  const text = make("textarea", { readOnly: true, rows, value: snippet, selectionEnd: 0 });
  const copying = make("button", { type: "button", className: "rm-button rm-quiet", textContent: "Copy the lines" });
  copying.addEventListener("click", () => copy(text, copying));
  const open = make("a", { className: "rm-button", href: address, target: "_blank", rel: "noopener noreferrer", textContent: "Open the issue at GitHub" });
  return [
    field("snippet", "The change in data/roadmap.toml", text),
    ...(isWhole ? [] : [make("p", { textContent: UNKNOWN })]),
    ...(address ? [] : [make("p", { className: "rm-problem", textContent: TOO_LONG })]),
    make("div", { className: "rm-buttons" }, ...(address ? [open] : []), copying, make("span", { className: "rm-hidden", role: "status" })),
  ];
}
