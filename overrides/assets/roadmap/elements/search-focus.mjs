/** The way into the theme's search and its menu by keys, and the way back out; and what the search says when it is lost. */
const QUERY = "[data-md-component=search-query]";
const SEARCH = "[data-md-component=search]";
const TOGGLE = "[data-md-toggle=search]";
const META = ".md-search-result__meta";
const LOST = "The search could not be loaded. Reload this page when you are online.";
const MENU = ".md-sidebar--primary nav";
const DRAWER = "[data-md-toggle=drawer]";

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

/** Who opens the menu or the search is led into it, and who closes it is not left in what cannot be seen. */
function lead({ target }) {
  if (target.matches(`${TOGGLE}:checked`)) document.querySelector(QUERY).focus();
  if (!target.matches(DRAWER)) return;
  const menu = document.querySelector(MENU);
  const place = target.checked ? menu : menu.contains(document.activeElement) && target;
  menu.tabIndex = -1;
  if (place) place.focus({ preventScroll: true });
}

/** The theme's toggles are boxes, which know the space bar alone, and its labels know the Enter key. */
function toggle({ key, target }) {
  if (key === "Enter" && target.matches(".md-toggle")) target.click();
}

function escape({ key }) {
  if (key !== "Escape") return;
  document.querySelector(`${DRAWER}:checked`)?.click();
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
  addEventListener("keydown", toggle, true);
  addEventListener("change", lead);
  const drawer = document.querySelector(DRAWER);
  if (drawer.checked) lead({ target: drawer }); // opened before this was here
}
