/** The boxes inside it: drawn from the store, written to it. */
import { day, heard } from "../words.mjs";

export const checklist = (board) =>
  class extends HTMLElement {
    #drawn = false;

    connectedCallback() {
      this.addEventListener("change", this);
      board.store.addEventListener("ticks", this);
      this.#takeOver();
      this.update();
    }

    disconnectedCallback() {
      board.store.removeEventListener("ticks", this);
    }

    handleEvent(event) {
      if (event.type === "ticks") this.update(event.ids);
      else if (event.target.matches("input[type=checkbox]")) this.#tick(event.target);
    }

    /** Keeps what was ticked before the script was there. */
    #takeOver() {
      const early = this.#drawn ? [] : this.querySelectorAll("input:checked:not([checked])");
      board.store.set([...early].map(({ id }) => id), true);
      this.#drawn = true;
    }

    /** Draws these boxes, or all. */
    update(ids) {
      const inputs = ids?.map((id) => this.querySelector(`#${CSS.escape(id)}`)) ?? this.querySelectorAll("input");
      for (const input of inputs) if (input) this.#draw(input);
    }

    #tick({ id, checked }) {
      board.store.set([id], checked);
      const [scope] = board.progress(this).scopesOf(id);
      board.announce(heard(checked, board.summary(this, scope), scope.startsWith("week:")));
    }

    #draw(input) {
      const time = board.store.time(input.id);
      const shown = input.closest("li").querySelector("time");
      input.checked = time > 0;
      shown.dateTime = time > 0 ? new Date(time).toISOString() : "";
      shown.textContent = time > 0 ? day(time) : "";
    }
  };
