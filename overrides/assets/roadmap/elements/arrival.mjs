/**
 * Says that a page is there, whichever way it came: every page that can be led to has one of these before all else. One of
 * another version than the scripts here, which a host may have by now, is loaded, and so are its own.
 */
export const arrival = (board) => {
  const version = stated();
  let isFirst = true; // which the browser has told of itself

  /** A page that is led to begins at its heading for who reads or goes on by the keyboard, unless a part of it was asked for. */
  function begin(root) {
    const heading = location.hash ? null : root.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }

  return class extends HTMLElement {
    connectedCallback() {
      // What the head of the page says comes a step later than the page.
      setTimeout(() => stated() === version || location.reload());
      // The theme has made it lead to the page that was there first.
      document.querySelector("a.rm-skip").href = "#rm-content";
      const root = this.closest("article");
      board.dispatchEvent(Object.assign(new Event("page"), { root }));
      if (!isFirst) begin(root);
      isFirst = false;
    }
  };
};

/** What the page that shows states: the hash of its script, and what may run and be styled on it. */
const stated = () => [document.querySelector("script[data-root]")?.dataset.integrity, document.querySelector("meta[http-equiv]")?.content].join();
