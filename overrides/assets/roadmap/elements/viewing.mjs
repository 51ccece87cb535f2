/** Says on every page that the ticks shown are those of a link, and leads back or merges them. */
import { everything, merge } from "../whole.mjs";
import { show } from "./leaving.mjs";

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
      if (type === "view") this.#turn();
      else if (target.closest("button")) this.#leave(target.closest("[data-part=merge]"));
    }

    update() {
      show(this, board.isViewing);
      this.closest(".rm").toggleAttribute("data-viewing", board.isViewing);
    }

    /** What was pressed for it is gone: the way back is where to go on from, and what shows is said. */
    #turn() {
      this.update();
      if (!board.isViewing) return;
      this.querySelector("[data-part=leave]").focus();
      board.announce(this.querySelector("p").textContent);
    }

    #leave(isMerging) {
      const looked = board.store;
      board.view();
      if (!isMerging) return board.announce("These are your own ticks again.");
      const changes = merge(board.own, everything(looked), board.own.clock());
      if (changes.length) board.did("Merged the link into your ticks.", changes);
      else board.announce("Your ticks have all of that already.");
      board.dispatchEvent(new Event("copy"));
    }
  };
