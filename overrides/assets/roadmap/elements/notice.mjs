/**
 * Says that ticks cannot be kept, or that one cannot be read, once a visit: above the title where that
 * is known from the start, at the foot of the window when it shows later, wherever the learner is. When
 * all is kept again that is no longer said, and would be anew.
 */
import { prepareToSave, save } from "./late.mjs";
import { makeRoom, show } from "./leaving.mjs";

const said = new Set();
const KINDS = ["refused", "unreadable"];

export const notice = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      for (const [kind, target] of this.#sources()) target.addEventListener(kind, this);
      this.addEventListener("click", this);
      if (board.own.shelf.refused) prepareToSave();
      else said.delete("refused");
      if (board.own.shelf.refused) this.#say("refused");
      else if (board.own.unreadable.size) this.#say("unreadable");
    }

    disconnectedCallback() {
      for (const [kind, target] of this.#sources()) target.removeEventListener(kind, this);
      this.#makeRoom();
    }

    handleEvent({ type, target }) {
      if (type === "refused") prepareToSave();
      if (type === "stored") this.#takeBack();
      else if (KINDS.includes(type)) this.#later(type);
      else if (target.closest("[data-part=save]")) save(board, this);
      else if (target.closest("[data-part=close]")) this.#close();
    }

    #close() {
      show(this, false);
      this.#makeRoom();
    }

    #makeRoom() {
      makeRoom("notice", document.querySelector("roadmap-notice[data-late]:not([hidden])"));
    }

    #sources() {
      return [["refused", board.own.shelf], ["stored", board.own.shelf], ["unreadable", board.own]];
    }

    #later(kind) {
      if (!this.#isNew(kind)) return;
      this.toggleAttribute("data-late", document.readyState === "complete");
      this.#say(kind);
      this.#makeRoom();
    }

    #takeBack() {
      said.delete("refused");
      if (!this.querySelector("[data-kind=refused]").hidden) this.#close();
    }

    #isNew(kind) {
      return this.hidden && !said.has(kind);
    }

    #say(kind) {
      if (!this.#isNew(kind)) return;
      said.add(kind);
      for (const text of this.querySelectorAll("p[data-kind]")) text.hidden = text.dataset.kind !== kind;
      this.hidden = false;
    }
  };
