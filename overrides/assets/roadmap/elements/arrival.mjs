/** Says that a page is there, whichever way it came: every page that can be led to has one of these before all else. */
export const arrival = (board) => {
  let isFirst = true; // which the browser has told of itself

  /** A page that is led to begins at its heading for who reads or goes on by the keyboard, unless a part of it was asked for. */
  function begin(root) {
    const heading = location.hash ? null : root.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }

  return class extends HTMLElement {
    connectedCallback() {
      // The theme has made it lead to the page that was there first.
      document.querySelector("a.rm-skip").href = "#rm-content";
      const root = this.closest("article");
      board.dispatchEvent(Object.assign(new Event("page"), { root }));
      if (!isFirst) begin(root);
      isFirst = false;
    }
  };
};
