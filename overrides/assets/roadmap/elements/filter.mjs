/** All, open or done: what the progress page shows. A box ticked meanwhile stays until the next choice. */
import { watching } from "./watching.mjs";

const EMPTY = { open: (n) => `Nothing open. All ${n} are done.`, done: () => "Nothing done yet." };

export const filter = (board) =>
  class extends watching(board) {
    get scopes() {
      return ["all"];
    }

    connectedCallback() {
      super.connectedCallback();
      this.addEventListener("change", this);
    }

    handleEvent({ target }) {
      const [root, show] = [this.closest(".rm"), target.value];
      root.dataset.show = show;
      for (const row of root.querySelectorAll("roadmap-checklist .rm-row")) {
        const done = board.store.isDone(row.querySelector("input").id);
        row.hidden = show !== "all" && done !== (show === "done");
      }
      for (const part of root.querySelectorAll(".rm-plan-week, .rm-plan-phase")) {
        part.hidden = !part.querySelector(".rm-row:not([hidden])");
      }
      const nothing = !root.querySelector(".rm-plan-phase:not([hidden])");
      root.querySelector(".rm-empty").textContent = nothing ? EMPTY[show](this.summary("all").total) : "";
    }

    update() {
      const { done, total } = this.summary("all");
      const counts = { all: total, open: total - done, done };
      for (const input of this.querySelectorAll("input")) {
        input.parentElement.querySelector("b").textContent = counts[input.value];
      }
    }
  };
