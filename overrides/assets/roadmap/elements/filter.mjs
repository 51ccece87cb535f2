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
      this.addEventListener("input", this); // also of a tab that Firefox opens again with another choice
      for (const name of ["view", "ticks"]) board.addEventListener(name, this);
      this.#choice(this.querySelector(":checked")); // which may have been made before this was there
    }

    disconnectedCallback() {
      super.disconnectedCallback();
      for (const name of ["view", "ticks"]) board.removeEventListener(name, this);
    }

    handleEvent({ type, target, ids }) {
      if (type === "ticks") return this.#choose(this.#rows(ids), (row) => row.hidden && !this.#matches(row));
      if (type === "view") return this.#chooseAll();
      if (!target.checked) return;
      this.#choice(target);
      this.#lead();
    }

    #choice({ value }) {
      if (value === this.#show) return;
      this.#show = value;
      this.closest(".rm").dataset.show = value;
      this.#chooseAll();
    }

    #chooseAll() {
      this.#choose(this.#rows(), (row) => !this.#matches(row));
    }

    update() {
      const { done, total } = this.summary("all");
      const counts = { all: total, open: total - done, done };
      for (const input of this.querySelectorAll("input")) {
        input.parentElement.querySelector("b").textContent = counts[input.value];
      }
    }

    /** The rows of these boxes, or all. */
    #rows(ids) {
      const list = this.closest(".rm");
      if (!ids) return [...list.querySelectorAll("roadmap-checklist .rm-row")];
      return ids.map((id) => list.querySelector(`#${CSS.escape(id)}`)?.closest(".rm-row")).filter(Boolean);
    }

    #matches(row) {
      return this.#show === "all" || board.store.isDone(row.querySelector("input").id) === (this.#show === "done");
    }

    #choose(rows, isHidden) {
      const root = this.closest(".rm");
      const changed = rows.filter((row) => row.hidden !== isHidden(row));
      if (!changed.length) return;
      for (const row of changed) row.hidden = !row.hidden;
      const parts = changed.flatMap((row) => [row.closest(".rm-plan-week"), row.closest(".rm-plan-phase")]);
      for (const part of new Set(parts)) part.hidden = !part.querySelector(".rm-row:not([hidden])");
      const nothing = !root.querySelector(".rm-plan-phase:not([hidden])");
      root.querySelector(".rm-empty").textContent = nothing ? EMPTY[this.#show](this.summary("all").total) : "";
    }

    /** Back to the beginning of a list that has just become another one. */
    #lead() {
      const first = this.closest(".rm").querySelector(".rm-plan-phase:not([hidden])");
      if (first && first.getBoundingClientRect().top < 0) first.scrollIntoView();
    }
  };
