/** Hands the learner a file: of everything that is kept here, or of any other text. */
import { copied } from "../copies.mjs";
import { loadPlan } from "../plan.mjs";
import { everything, settle } from "../whole.mjs";

const PATIENCE = 3000; // ms that a file waits for texts that are there for people only

export function download(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** All that is the learner's own, as another device is told it. A clock that is behind the making of the page puts nothing right. */
export function told(store, now) {
  if (now >= Date.parse(document.lastModified)) settle(store, now);
  return everything(store);
}

/** What is promised, or nothing where that fails or is not there soon. */
const soon = (promise) => Promise.race([promise.catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE))]);

/** Saves all that is the learner's own, as `file.mjs` writes it; the plan's texts go in where they can soon be had. */
export async function save(board, element, { fileName, write }) {
  const plan = await soon(loadPlan(board.progress(element).edition));
  const now = Date.now();
  download(write(told(board.own, now), { now, plan }), fileName(now), "application/json");
  copied(board.own, now);
  board.dispatchEvent(new Event("copy"));
  board.announce("Saved as a file.");
}

/** Puts a text on the clipboard; where that is refused it is selected, to be copied by hand. */
export async function copy(field, button) {
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Copied";
  } catch {
    field.select();
    button.textContent = "Selected: copy it by hand";
  }
  say(button, button.textContent);
}

/** What a button did is heard beside it: the page behind a dialog is not. */
export const say = (button, what) => (button.parentElement.querySelector("[role=status]").textContent = what);
