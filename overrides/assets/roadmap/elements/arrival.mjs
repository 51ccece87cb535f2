/** Says that a page is there, whichever way it came: every page that can be led to has one of these before all else. */
export const arrival = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      // The theme has made it lead to the page that was there first.
      document.querySelector("a.rm-skip").href = "#rm-content";
      board.dispatchEvent(Object.assign(new Event("page"), { root: this.closest("article") }));
    }
  };
