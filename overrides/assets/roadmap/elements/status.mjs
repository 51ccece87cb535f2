/** Says what changed to those who listen rather than look. Every page has one, and it tells of the page. */
export const status = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      board.addEventListener("announce", this);
      board.dispatchEvent(Object.assign(new Event("page"), { root: this.closest(".rm") }));
    }

    disconnectedCallback() {
      board.removeEventListener("announce", this);
    }

    handleEvent({ text }) {
      // Emptied first, so that the same sentence twice is heard twice.
      this.textContent = "";
      requestAnimationFrame(() => (this.textContent = text));
    }
  };
