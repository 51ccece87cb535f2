/** One line on the home page: what changed in the plan since the learner last read such a line. */
import { sentence } from "../news.mjs";
import { day } from "../words.mjs";
import { show } from "./leaving.mjs";

export const news = (board) =>
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
      else if (target.closest("button")) this.#read();
    }

    update() {
      const before = board.before(this);
      const text = before ? sentence(before, JSON.parse(this.closest(".rm").dataset.plan)) : "";
      show(this, Boolean(text));
      if (before && !text) board.seen.update(board.progress(this).edition);
      if (!text) return;
      this.querySelector("strong").textContent = `Since ${day(before.at)}:`;
      this.querySelector("span").textContent = text;
    }

    async #read() {
      show(this, false);
      await board.seen.update(board.progress(this).edition);
      board.dispatchEvent(new Event("seen"));
    }
  };
