/** Unticks every box, once the learner has confirmed it. */
import { count } from "../words.mjs";
import { watching } from "./watching.mjs";

export const startOver = (board) =>
  class extends watching(board) {
    get scopes() {
      return board.progress(this).scopeNames();
    }

    connectedCallback() {
      super.connectedCallback();
      const dialog = this.querySelector("dialog");
      this.querySelector("button").onclick = () => {
        dialog.returnValue = "";
        if (this.#done().length) dialog.showModal();
      };
      dialog.onclose = () => dialog.returnValue === "untick" && this.#untick();
    }

    update() {
      const boxes = count(this.#done().length, "box");
      const button = this.querySelector("button");
      const nothing = !this.#done().length;
      // Not disabled, which would take the focus from whoever has just started over.
      button.ariaDisabled = String(nothing);
      button.textContent = nothing ? "Start over: nothing is ticked" : `Start over: untick ${boxes}`;
      this.querySelector("dialog p").textContent = `Untick ${boxes}?`;
    }

    #done() {
      return board.progress(this).allBoxes().filter((id) => board.store.isDone(id));
    }

    #untick() {
      const ids = this.#done();
      board.did(`Unticked ${count(ids.length, "box")}.`, board.store.set(ids, false));
    }
  };
