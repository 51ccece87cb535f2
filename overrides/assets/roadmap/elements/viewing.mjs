/** Says on every page that the ticks shown are those of a link, and leads back or merges them. */
import { everything, merge } from "../whole.mjs";
import { show } from "./leaving.mjs";
import { button, make } from "./make.mjs";

const words = () => [
  make("p", {}, make("strong", {}, "You are looking at a link."), " These are its ticks, and nothing here changes yours."),
  make("p", { className: "rm-buttons" }, button("Back to mine", "leave", "rm-button rm-quiet"), " ", button("Merge them into mine", "merge", "rm-button rm-quiet")),
];

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
      if (board.isViewing && !this.firstElementChild) this.append(...words());
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
