/**
 * Leaves ways within a page to the browser until the theme has led to another. Before, the theme does not know on which
 * page it is: it would fetch that anew for the first such way, and what is half written there would be gone.
 */
export function stay(board) {
  let shown; // how the page is addressed, without a place in it
  let pages = 0;
  const isWithin = ({ href }) => pages === 1 && href.split("#")[0] === shown;

  board.addEventListener("page", () => {
    [shown] = location.href.split("#");
    pages += 1;
  });
  addEventListener("popstate", (event) => isWithin(location) && event.stopImmediatePropagation(), true);
  addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest("a[href*='#']");
      if (link && isWithin(link)) link.target = "_self"; // which the theme lets be
    },
    true,
  );
}
