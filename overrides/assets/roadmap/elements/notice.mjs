/**
 * Says that ticks cannot be kept, once a visit: above the title where that is known from the start,
 * at the foot of the window when storage refuses later, wherever the learner has scrolled to.
 */
let said = false;

export const notice = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      board.store.addEventListener("refused", this);
      this.querySelector("button").onclick = () => (this.hidden = true);
      if (board.store.refused) this.#say();
    }

    disconnectedCallback() {
      board.store.removeEventListener("refused", this);
    }

    handleEvent() {
      this.toggleAttribute("data-late", true);
      this.#say();
    }

    #say() {
      if (!said) this.hidden = false;
      said = true;
    }
  };
