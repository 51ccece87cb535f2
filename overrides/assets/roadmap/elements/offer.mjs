/** Offers a file when the last copy is old: one line on the home page, put off or off for good. */
import { isDue, notNow, uncopied } from "../copies.mjs";
import { choose, NAMES } from "../settings.mjs";
import { count } from "../words.mjs";
import { save } from "./late.mjs";
import { show } from "./leaving.mjs";

const SAID = { later: "This will be offered again in two weeks.", never: "This will not be offered again." };

export const offer = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      for (const name of ["copy", "view"]) board.addEventListener(name, this);
      this.addEventListener("click", this);
      this.update();
    }

    disconnectedCallback() {
      for (const name of ["copy", "view"]) board.removeEventListener(name, this);
    }

    handleEvent({ type, target }) {
      const part = type === "click" && target.closest("button")?.dataset.part;
      if (part === "save") save(board, this);
      if (part === "later") notNow(board.own, Date.now());
      if (part === "never") choose(board.own, NAMES.copies, "off");
      if (part in SAID) board.announce(SAID[part]);
      if (part !== "save") this.update();
    }

    update() {
      const ids = board.progress(this).allBoxes();
      show(this, !board.isViewing && isDue(board.own, ids, Date.now()));
      const ticks = count(uncopied(board.own, ids).length, "tick");
      if (!this.hidden) this.querySelector("span").textContent = `${ticks} of yours are in this browser only.`;
    }
  };
