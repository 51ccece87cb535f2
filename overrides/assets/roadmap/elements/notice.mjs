/**
 * Says that ticks cannot be kept, that one cannot be read, or that a part of the page is missing, once a visit: above the
 * title where that is known from the start, at the foot of the window when it shows later, wherever the learner is. When all
 * is well again that is no longer said, and would be anew.
 */
import { prepareToSave, save } from "./late.mjs";
import { makeRoom, show } from "./leaving.mjs";
import { button, make } from "./make.mjs";

const said = new Set();
const WORDS = {
  refused: ["Your ticks cannot be kept here.", " This browser lets the page store nothing, or nothing more, so new ticks last until you reload or close it. Everything else works."],
  lost: ["A part of this page could not be fetched.", " It comes when you are online again."],
  unreadable: ["Something kept here cannot be read.", " It is left as it is, its box shows as open, and all other ticks are as they were. Tick the box again, or load the last copy you saved."],
};

/** `site` is the address that those of pages start from. */
export const notice = (board, site) =>
  class extends HTMLElement {
    #kind = ""; // of what was said last

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
      if (type === "stored") this.#takeBack("refused");
      else if (type === "found") this.#takeBack("lost");
      else if (Object.hasOwn(WORDS, type)) this.#later(type);
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
      return [["refused", board.own.shelf], ["stored", board.own.shelf], ["unreadable", board.own], ["lost", board], ["found", board]];
    }

    #later(kind) {
      if (!this.#isNew(kind)) return;
      this.toggleAttribute("data-late", document.readyState === "complete");
      this.#say(kind);
      this.#makeRoom();
    }

    #takeBack(kind) {
      said.delete(kind);
      if (this.#kind === kind) this.#close();
    }

    /** That ticks cannot be kept is said once, and takes the place of all else. */
    #isNew(kind) {
      return (this.hidden || kind === "refused") && !said.has(kind);
    }

    #words(kind) {
      const [what, more] = WORDS[kind];
      const link = make("a", { href: new URL("your-data/#when-something-goes-wrong", site) }, "What you can change");
      const [save, close] = [button("Save ticks as a file", "save", "rm-button rm-quiet"), button("Close", "close", "rm-link")];
      return [make("p", {}, make("strong", {}, what), more), make("p", { className: "rm-buttons" }, save, " ", link, " ", close)];
    }

    #say(kind) {
      if (!this.#isNew(kind)) return;
      said.add(kind);
      this.#kind = kind;
      this.replaceChildren(...this.#words(kind));
      this.hidden = false;
    }
  };
