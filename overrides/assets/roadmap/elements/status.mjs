/** Says what changed to those who listen rather than look. */
export const status = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      board.addEventListener("announce", this);
    }

    disconnectedCallback() {
      board.removeEventListener("announce", this);
    }

    handleEvent({ text }) {
      // An author may put two parts of the plan on one page: it is heard once.
      if (this !== document.querySelector(this.localName)) return;
      // Emptied first, so that the same sentence twice is heard twice.
      this.textContent = "";
      requestAnimationFrame(() => (this.textContent = text));
    }
  };
