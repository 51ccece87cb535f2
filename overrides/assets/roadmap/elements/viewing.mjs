/** Says on every page that the ticks shown are those of a link, and leads back or merges them. */
import { mergeIn } from "../copies.mjs";
import { everything } from "../whole.mjs";

export const viewing = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      board.addEventListener("view", this);
      this.addEventListener("click", this);
      this.update();
    }

    disconnectedCallback() {
      board.removeEventListener("view", this);
    }

    handleEvent({ type, target }) {
      if (type === "view") this.update();
      else if (target.closest("button")) this.#leave(target.closest("[data-part=merge]"));
    }

    update() {
      this.hidden = !board.isViewing;
      this.closest(".rm").toggleAttribute("data-viewing", board.isViewing);
    }

    #leave(isMerging) {
      const looked = board.store;
      board.view();
      if (!isMerging) return;
      const changes = mergeIn(board.own, everything(looked));
      if (changes.length) board.did("Merged the link into your ticks.", changes);
      else board.announce("Your ticks have all of that already.");
      board.dispatchEvent(new Event("copy"));
    }
  };
