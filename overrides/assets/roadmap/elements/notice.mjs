/** Says that ticks cannot be kept: above the title, once a visit, as soon as that is known. */
let said = false;

export const notice = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      board.store.addEventListener("refused", this);
      this.handleEvent();
    }

    disconnectedCallback() {
      board.store.removeEventListener("refused", this);
    }

    handleEvent() {
      if (!board.store.refused || said) return;
      this.hidden = false;
      said = true;
    }
  };
