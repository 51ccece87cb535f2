/** What an element at the foot or the head of a page does to the rest of it when it comes and goes. */
const heights = {}; // of what lies over the foot of the page now, in pixels

/**
 * The focus of what is about to leave would fall to the end of the page: it goes to the start of the content, or where these
 * are. Who goes by the keyboard has to see it; for others the page stays where it is.
 */
export function giveBack(...places) {
  const isSeen = document.activeElement.matches(":focus-visible");
  for (const place of [document.querySelector("#rm-content"), ...places]) place?.focus({ preventScroll: true });
  if (isSeen) document.activeElement.scrollIntoView({ block: "nearest" });
}

/** Shows an element, or hides it. */
export function show(element, isShown) {
  if (!isShown && element.contains(document.activeElement)) giveBack();
  element.hidden = !isShown;
}

/**
 * Keeps room at the foot of the page for what lies over it. Nothing that elements inherit says how much: that, or a style that
 * looks for what is there, would have the whole page looked through.
 */
export function makeRoom(name, element) {
  heights[name] = element?.offsetHeight ?? 0;
  const { undo = 0, notice = 0 } = heights;
  const room = undo || notice ? `calc(${undo + notice}px + 2rem)` : "";
  document.documentElement.style.scrollPaddingBlockEnd = room;
  document.querySelector(".md-container")?.style.setProperty("padding-block-end", room);
  for (const each of document.querySelectorAll(".rm-notice")) each.style.setProperty("--rm-below", undo ? `calc(${undo}px + .8rem)` : "0rem");
}
