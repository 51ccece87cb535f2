/** Unticks every box, once the learner has confirmed it. */
import { count } from "../words.mjs";
import { watching } from "./watching.mjs";

export const startOver = (board) =>
  class extends watching(board) {
    get scopes() {
      return ["every"];
    }

    connectedCallback() {
      super.connectedCallback();
      const dialog = this.querySelector("dialog");
      this.querySelector("button").onclick = () => {
        dialog.returnValue = "";
        if (this.summary("every").done) dialog.showModal();
      };
      dialog.onclose = () => dialog.returnValue === "untick" && this.#untick();
    }

    update() {
      const { done } = this.summary("every");
      const [boxes, nothing] = [count(done, "box"), !done];
      const button = this.querySelector("button");
      // Not disabled, which would take the focus from whoever has just started over.
      button.ariaDisabled = String(nothing);
      button.textContent = nothing ? "Start over: nothing is ticked" : `Start over: untick ${boxes}`;
      this.querySelector("dialog h3").textContent = `Untick ${boxes}?`;
    }

    #untick() {
      const ids = board.progress(this).boxes("every").filter((id) => board.store.isDone(id));
      board.did(`Unticked ${count(ids.length, "box")}.`, board.store.set(ids, false));
      // Weeks that were folded open above it.
      this.querySelector("button").scrollIntoView({ block: "nearest" });
    }
  };
