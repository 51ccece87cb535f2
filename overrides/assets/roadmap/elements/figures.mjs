/** Figures of one scope: as a sentence, as a bar, as a mark that is there when all is done. */
import { isFinished } from "../progress.mjs";
import { figures } from "../words.mjs";
import { patient } from "./watching.mjs";

export const figure = (board) =>
  class extends patient(board) {
    /** What is there only when all is done moves what is below it, and so does not come a frame later. */
    show() {
      if (this.getAttribute("form") === "finished") this.update();
      else super.show();
    }

    update() {
      const text = figures[this.getAttribute("form")](this.summary());
      if (text !== this.textContent) this.textContent = text;
    }
  };

/** Its spans are a segment a box, or one piece for all. */
export const bar = (board) =>
  class extends patient(board) {
    update() {
      const [{ done, total }, pieces] = [this.summary(), this.children.length];
      if (this.hasAttribute("role")) Object.assign(this, { ariaValueNow: done, ariaValueText: figures.done({ done, total }) });
      [...this.children].forEach((piece, index) => {
        const filled = pieces === total ? Number(index < done) : done / total;
        piece.style.setProperty("--rm-done", `${100 * filled}%`);
      });
    }
  };

export const mark = (board) =>
  class extends patient(board) {
    update() {
      this.toggleAttribute("data-finished", isFinished(this.summary()));
    }
  };
