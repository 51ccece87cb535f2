/** A whole week: the button that ticks it, and on the progress page its fold when it is finished. */
import { isFinished } from "../progress.mjs";
import { count } from "../words.mjs";
import { watching } from "./watching.mjs";

export const weekButton = (board) =>
  class extends watching(board) {
    get scopes() {
      return [`week:${this.getAttribute("week")}`];
    }

    connectedCallback() {
      super.connectedCallback();
      this.addEventListener("click", this);
    }

    handleEvent({ target, detail }) {
      // The second press of a double click would take back what the first has done, and more.
      if (!target.closest("button") || detail > 1) return;
      const [[scope], progress] = [this.scopes, board.progress(this)];
      const tick = !isFinished(progress.summary(scope));
      const changes = board.store.set(progress.boxes(scope), tick);
      board.did(`Week ${progress.number(scope)} ${tick ? "ticked" : "unticked"}: ${count(changes.length, "box")}.`, changes);
    }

    update() {
      const verb = isFinished(this.summary(...this.scopes)) ? "Untick" : "Tick";
      this.querySelector("span").textContent = `${verb} ${this.getAttribute("noun")}`;
    }
  };

/** Folds when it finds itself finished, never under the learner's finger. */
export const week = (board) =>
  class extends watching(board) {
    get scopes() {
      return [`week:${this.getAttribute("week")}`];
    }

    connectedCallback() {
      super.connectedCallback();
      this.addEventListener("click", this);
      this.#fold(isFinished(this.summary(...this.scopes)));
    }

    handleEvent({ target }) {
      const button = target.closest("button.rm-fold");
      if (button) this.#fold(button.ariaExpanded === "true");
    }

    update() {
      const finished = isFinished(this.summary(...this.scopes));
      this.toggleAttribute("data-finished", finished);
      this.querySelector(".rm-fold").hidden = !finished;
      if (!finished) this.#fold(false);
    }

    #fold(folded) {
      this.toggleAttribute("data-folded", folded);
      this.querySelector(".rm-fold").ariaExpanded = String(!folded);
    }
  };
