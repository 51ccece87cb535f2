/**
 * Starts the theme's script when it is wanted: search, the drawer, going on to another page without loading one.
 * Reading and ticking need none of it.
 *
 * With a mouse at hand that is right after the page is painted, otherwise at the first sign of somebody.
 */
const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "wheel", "scroll"];
const isShortcut = ({ type, ctrlKey, metaKey, altKey, target }) =>
  type === "keydown" && !ctrlKey && !metaKey && !altKey && target === document.body;

export function startTheme(inert) {
  // The theme shows its search and more to those who have scripts, which it would say only when it has started.
  document.documentElement.classList.replace("no-js", "js");
  const keys = [];
  let script;

  function started() {
    for (const sign of SIGNS) removeEventListener(sign, heard, true);
    // It waits for this before it looks at the page, and that was long ago.
    document.dispatchEvent(new Event("DOMContentLoaded"));
    for (const key of keys) dispatchEvent(new KeyboardEvent("keydown", { key }));
  }

  function start() {
    if (script) return;
    script = document.createElement("script");
    script.src = inert.dataset.src;
    script.onload = () => setTimeout(started);
    inert.replaceWith(script);
  }

  function heard(event) {
    if (isShortcut(event)) keys.push(event.key);
    // Otherwise the sign would be typed into the field that it opens.
    if (isShortcut(event) && event.key === "/") event.preventDefault();
    start();
  }

  for (const sign of SIGNS) addEventListener(sign, heard, { capture: true, passive: sign !== "keydown" });
  // An address that asks for something of the theme's.
  if (location.hash || location.search) start();
  const painted = () => requestAnimationFrame(() => setTimeout(start));
  if (!matchMedia("(hover: hover)").matches) return;
  if (document.readyState === "complete") painted();
  else addEventListener("load", painted, { once: true });
}
