/** What an element at the foot or the head of a page does to the rest of it when it comes and goes. */

/** The focus of what leaves would fall to the end of the page: it goes to the start of the content, or where these are. */
export function giveBack(...places) {
  for (const place of [document.querySelector("#rm-content"), ...places]) place?.focus({ preventScroll: true });
}

/** Shows an element, or hides it. */
export function show(element, isShown) {
  const isLeft = !isShown && element.contains(document.activeElement);
  element.hidden = !isShown;
  if (isLeft) giveBack();
}

/** Keeps room at the foot of the page for what lies over it: an attribute of the root, as a style that looked for it would look through the page with every tick. */
export function makeRoom(name, element) {
  document.documentElement.toggleAttribute(`data-${name}`, Boolean(element));
  if (element) document.documentElement.style.setProperty(`--rm-${name}`, `${element.offsetHeight}px`);
}
