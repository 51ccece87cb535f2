/** All, open or done: what the progress page shows. A box ticked meanwhile stays until the next choice. */
import { watching } from "./watching.mjs";

const EMPTY = { all: () => "", open: (n) => `Nothing open. All ${n} are done.`, done: () => "Nothing done yet." };

export const filter = (board) =>
  class extends watching(board) {
    #show = "all";

    get scopes() {
      return ["all"];
    }

    connectedCallback() {
      super.connectedCallback();
      this.addEventListener("change", this);
    }

    handleEvent({ target }) {
      this.#show = target.value;
      this.closest(".rm").dataset.show = this.#show;
      this.#choose((row) => !this.#matches(row));
      this.#lead();
    }

    update() {
      const { done, total } = this.summary("all");
      const counts = { all: total, open: total - done, done };
      for (const input of this.querySelectorAll("input")) {
        input.parentElement.querySelector("b").textContent = counts[input.value];
      }
      this.#choose((row) => row.hidden && !this.#matches(row));
    }

    #matches(row) {
      return this.#show === "all" || board.store.isDone(row.querySelector("input").id) === (this.#show === "done");
    }

    #choose(isHidden) {
      const root = this.closest(".rm");
      for (const row of root.querySelectorAll("roadmap-checklist .rm-row")) row.hidden = isHidden(row);
      for (const part of root.querySelectorAll(".rm-plan-week, .rm-plan-phase")) {
        part.hidden = !part.querySelector(".rm-row:not([hidden])");
      }
      const nothing = !root.querySelector(".rm-plan-phase:not([hidden])");
      root.querySelector(".rm-empty").textContent = nothing ? EMPTY[this.#show](this.summary("all").total) : "";
    }

    /** Back to the beginning of a list that has just become another one. */
    #lead() {
      const first = this.closest(".rm").querySelector(".rm-plan-phase:not([hidden])");
      if (first && first.getBoundingClientRect().top < 0) first.scrollIntoView();
    }
  };
