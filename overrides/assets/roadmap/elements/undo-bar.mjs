/** The bar at the foot of the window: what was done last, and the way back. It leaves when told to. */
import { giveBack, makeRoom } from "./leaving.mjs";

export const undoBar = (board) =>
  class extends HTMLElement {
    #from; // what had the focus before it came here, mostly what did what can be undone

    connectedCallback() {
      board.undo.addEventListener("change", this);
      board.addEventListener("view", this);
      this.addEventListener("click", this);
      this.update();
    }

    disconnectedCallback() {
      board.undo.removeEventListener("change", this);
      board.removeEventListener("view", this);
      this.#makeRoom();
    }

    handleEvent({ type, target }) {
      if (type !== "click") this.update();
      else if (target.closest("[data-part=undo]")) this.#undo();
      else if (target.closest("[data-part=close]")) board.undo.forget();
    }

    update() {
      const what = board.isViewing ? undefined : board.undo.last?.what;
      const isHere = this.contains(document.activeElement);
      if (!isHere) this.#from = document.activeElement;
      if (isHere && !what) giveBack(this.#from);
      this.hidden = !what;
      if (what) this.querySelector("p").textContent = what;
      this.#makeRoom();
    }

    #makeRoom() {
      makeRoom("undo", document.querySelector("roadmap-undo:not([hidden])"));
    }

    #undo() {
      const kept = board.undo.undo();
      board.announce(kept ? `Undone, but for ${kept} changed since.` : "Undone.");
    }
  };
