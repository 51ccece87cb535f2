/** The way into the theme's search and its menu by keys, and the way back out. */
const QUERY = "[data-md-component=search-query]";
const SEARCH = "[data-md-component=search]";
const MENU = "[data-md-toggle=drawer]:checked";

let left = null; // the box that had the focus when a key of the theme's was pressed
let from = null; // what had it before the search

/** The theme hears no key while any input has the focus, be it a box. */
export function leaveBox() {
  if (!document.activeElement.matches("input")) return;
  left = document.activeElement;
  left.blur();
}

function enter({ target, relatedTarget }) {
  if (!target.matches(QUERY)) return;
  from = relatedTarget ?? left;
  left = null;
}

function escape({ key }) {
  if (key !== "Escape") return;
  document.querySelector(MENU)?.click();
  // The theme closes its search first, which it may not have opened yet, and leaves the focus at the end of the page.
  if (document.activeElement.closest(SEARCH)) setTimeout(() => from?.focus({ preventScroll: true }));
}

export function keepFocus() {
  addEventListener("focusin", enter);
  addEventListener("keydown", escape, true);
}
