/** The way into the theme's search and its menu by keys, and the way back out; and what the search says when it is lost. */
const QUERY = "[data-md-component=search-query]";
const SEARCH = "[data-md-component=search]";
const META = ".md-search-result__meta";
const LOST = "The search could not be loaded. Reload this page when you are online.";
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

/** The theme starts a worker, and never hears that its script could not be fetched. */
export function hearLoss() {
  const { Worker: Native } = globalThis;
  const tell = () => (document.querySelector(META).textContent = LOST);
  globalThis.Worker = class Worker extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener("error", tell);
    }
  };
}

export function keepFocus() {
  addEventListener("focusin", enter);
  addEventListener("keydown", escape, true);
}
