/** The boxes inside it: drawn from the store, written to it, marked where the plan has changed. */
import { mark } from "../news.mjs";
import { day, heard } from "../words.mjs";
import { make } from "./make.mjs";

export const checklist = (board) =>
  class extends HTMLElement {
    #drawn = false;

    connectedCallback() {
      for (const name of ["change", "input"]) this.addEventListener(name, this);
      for (const name of ["ticks", "view", "seen"]) board.addEventListener(name, this);
      this.#takeOver();
      this.update();
      if (this.querySelector("input:checked")) this.#watchForNews(false);
    }

    disconnectedCallback() {
      for (const name of ["ticks", "view", "seen"]) board.removeEventListener(name, this);
    }

    handleEvent(event) {
      const { type, target, ids } = event;
      if (type !== "change" && type !== "input") this.update(ids);
      else if (!target.matches("input[type=checkbox]")) return;
      else if (type === "change") this.#tick(target);
      else setTimeout(() => this.#correct(target));
    }

    /** Firefox, where it opens a tab again, ticks what was ticked there and tells of no change: what is stored counts. */
    #correct({ id, checked }) {
      if (checked !== board.store.isDone(id)) this.update([id]);
    }

    /** Keeps what was ticked before the script was there, and could not be stored. */
    #takeOver() {
      const early = this.#drawn || board.isViewing ? [] : this.querySelectorAll("input:checked:not([checked], [data-stored])");
      board.progress(this);
      board.store.set([...early].map(({ id }) => id), true);
      this.#drawn = true;
    }

    /** Draws these boxes, or all. */
    update(ids) {
      const inputs = ids?.map((id) => this.querySelector(`input#${CSS.escape(id)}`)) ?? this.querySelectorAll("input[type=checkbox]");
      const before = board.before(this);
      for (const input of inputs) if (input) this.#draw(input, before);
    }

    #tick({ id, checked }) {
      board.store.set([id], checked);
      const [progress, [scope]] = [board.progress(this), board.progress(this).scopesOf(id)];
      board.announce(heard(checked, progress.summary(scope), progress.number(scope)));
      this.#watchForNews(true);
    }

    #watchForNews(byTick) {
      board.seen.begin(board.progress(this).edition, byTick);
    }

    #draw(input, before) {
      const [time, row] = [board.store.day(input.id), input.closest("li")];
      const [shown, marked] = [row.querySelector(".rm-day"), row.querySelector(".rm-mark")];
      input.checked = time > 0;
      input.disabled = board.isViewing;
      marked.textContent = before ? this.#mark(input, row, before) : "";
      shown.replaceChildren(...(time > 0 && !marked.textContent ? [dated(time)] : []));
    }

    #mark({ id, checked }, row, before) {
      const found = mark(before, id, row.dataset.words, board.progress(this).was[id]);
      return checked && found === "New" ? "" : found;
    }
  };

const dated = (time) => make("time", { dateTime: new Date(time).toISOString() }, day(time));
