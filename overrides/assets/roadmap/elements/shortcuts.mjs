/** Hears shortcuts before the theme does: ours are followed once, and no key is heard while they are off or somebody types. */
import { wanted } from "../keys.mjs";
import { NAMES, setting } from "../settings.mjs";
import { after, late } from "./late.mjs";
import { hearLoss, keepFocus, leaveBox } from "./search-focus.mjs";

// Where a letter is a letter, and the theme's search, whose keys are its own.
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]";

let following; // one promise for all: browsers settle two imports of a module in any order
let failures = 0;

/** Does what a key asks for, which is fetched with the first one. Rejects where that cannot be. */
async function follow(board, key) {
  following ??= import("./following.mjs" + after(failures));
  try {
    (await following).follow(board, key);
  } catch (error) {
    following = undefined;
    failures += 1;
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
    if (!isOff && !place) leaveBox();
    if (!isOurs) return;
    event.preventDefault();
    if (!event.repeat) follow(board, event.key).catch(() => {});
  }

  addEventListener("keydown", press, true);
  keepFocus();
  hearLoss();
}

/** The button for those who do not press "?". */
export const shortcuts = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      this.onclick = () => late(this, "The list could not be opened", () => follow(board, "?"));
    }
  };
