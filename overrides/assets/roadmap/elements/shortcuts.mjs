/** Hears shortcuts before the theme does: ours are followed once, and no key is heard while they are off or somebody types. */
import { wanted } from "../keys.mjs";
import { NAMES, setting } from "../settings.mjs";

// Where a letter is a letter, and the theme's search, whose keys are its own.
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]";
const UNREACHABLE = "The list could not be fetched. Try again when you are online.";

let following; // one promise for all: browsers settle two imports of a module in any order

/** Does what a key asks for, which is fetched with the first one. Rejects where that cannot be. */
async function follow(board, key) {
  following ??= import("./following.mjs");
  try {
    (await following).follow(board, key);
  } catch (error) {
    following = undefined;
    throw error;
  }
}

export function hear(board) {
  function press(event) {
    const place = wanted(event);
    if (place === undefined || document.activeElement.closest(TYPING)) return;
    const isOff = document.querySelector("dialog[open]") || setting(board.own, NAMES.shortcuts) === "off";
    const isOurs = !isOff && place && document.querySelector(place);
    if (isOff || isOurs) event.stopImmediatePropagation();
    if (!isOurs) return;
    event.preventDefault();
    if (!event.repeat) follow(board, event.key).catch(() => {});
  }

  addEventListener("keydown", press, true);
}

/** The button for those who do not press "?". */
export const shortcuts = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      this.onclick = ({ target }) => follow(board, "?").catch(() => (target.textContent = UNREACHABLE));
    }
  };
