/**
 * Leaves ways within a page to the browser until the theme has been led to another. Before, the theme does not know on
 * which page it is: it would fetch that anew for the first such way, and what is half written there would be gone.
 */
export function stay() {
  const [shown] = location.href.split("#");
  let left = false; // whether the theme has been led to another page, arrived or not
  const isWithin = ({ href }) => !left && href.split("#")[0] === shown;

  function follow(link) {
    if (isWithin(link) && link.href.includes("#")) link.target = "_self"; // which the theme lets be
    else if (link.origin === location.origin) left = true;
  }

  function step(event) {
    if (isWithin(location)) event.stopImmediatePropagation();
    else left = true;
  }

  addEventListener("popstate", step, true);
  addEventListener(
    "click",
    ({ target, metaKey, ctrlKey }) => {
      const link = target.closest("a[href]:not([target])");
      if (link && !metaKey && !ctrlKey) follow(link);
    },
    true,
  );
  addEventListener("click", letGo);
}

/**
 * Of clicks that come before its list of pages the theme keeps the last, and acts on it once the list is there. What the
 * browser follows by then it would follow as well, and Back would lead to another page: it is given a click on nothing.
 */
function letGo({ target, defaultPrevented }) {
  if (!defaultPrevented && target.closest("a")) document.body.dispatchEvent(new Event("click"));
}
