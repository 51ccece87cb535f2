/** Which page is there, which is on its way, and who leads there: the theme, or the browser where the theme would go wrong. */
export function stay(board) {
  const [shown] = location.href.split("#");
  let left = false; // whether the theme has been led to another page, arrived or not
  let there = location.pathname; // of the page that shows
  board.addEventListener("page", () => (there = location.pathname));
  const isOnItsWay = () => location.pathname !== there;

  // Before the theme has been led to another page it does not know on which one it is: it would fetch that anew for the
  // first way within it, and what is half written there would be gone.
  const isWithin = ({ href }) => !left && href.split("#")[0] === shown;

  // Another search that leads to the page that is there is one step back for the theme.
  const isFoundAnew = ({ pathname, search }) => left && pathname === location.pathname && search !== location.search;

  function follow(link) {
    if ((isWithin(link) && link.href.includes("#")) || isFoundAnew(link)) link.target = "_self"; // which the theme lets be
    else if (link.origin === location.origin) left = true;
  }

  function step(event) {
    if (isWithin(location)) event.stopImmediatePropagation();
    else left = true;
  }

  function press(event) {
    const { target, metaKey, ctrlKey, shiftKey, altKey } = event;
    const link = target.closest("a[href]:not([target])");
    if (!link || metaKey || ctrlKey) return;
    if (shiftKey || altKey) leave(link);
    else if (isOnItsWay() && link.href === location.href) drop(event);
    else follow(link);
  }

  addEventListener("popstate", step, true);
  addEventListener("click", press, true);
  addEventListener("click", letGo);
  keepPlaces(isOnItsWay);
  fetchAnew(isOnItsWay);
}

/** The theme knows two of the keys that open a window or save a page, not these. */
function leave(link) {
  link.target = "_self";
  setTimeout(() => link.removeAttribute("target"));
}

/** For a second press on the link that is being followed the theme would go a step on and one back, and forget the anchor. */
function drop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Of clicks that come before its list of pages the theme keeps the last, and acts on it once the list is there. What the
 * browser follows by then it would follow as well, and Back would lead to another page: it is given a click on nothing.
 */
function letGo({ target, defaultPrevented }) {
  if (!defaultPrevented && target.closest("a")) document.body.dispatchEvent(new Event("click"));
}

/** The theme notes a moment later how far a page was scrolled, with the address of the next one where that is on its way. */
function keepPlaces(isOnItsWay) {
  const replaceState = history.replaceState.bind(history);
  history.replaceState = (...given) => isOnItsWay() || replaceState(...given);
}

/**
 * A page that it could not fetch the theme leaves to the browser, which has its address already: for one with a part of the page
 * in it that is no reason to go anywhere. Where a browser tells nothing of that, the page before stays until it is reloaded.
 */
function fetchAnew(isOnItsWay) {
  globalThis.navigation?.addEventListener("navigate", ({ destination: { url, sameDocument } }) => {
    if (sameDocument && isOnItsWay() && url === location.href) location.reload();
  });
}
