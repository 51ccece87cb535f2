/** The learner's own note on one box: shown below it, written in place, for nobody else to see. */
import { draft, LONGEST, note as write, notes, parts, safeLink, shown, sound } from "../notes.mjs";
import { late } from "./late.mjs";
import { make } from "./make.mjs";

const SEVERAL = "More than one text, all kept: written on two devices, or too long for one.";
const WRONG = "Start with https://, for example https://github.com/you";

export const note = (board) =>
  class extends HTMLElement {
    #began = null; // the draft that writing began with
    #base = null; // what of the note is in the form, as it was then or as it was kept since

    connectedCallback() {
      for (const name of ["notes", "view"]) board.addEventListener(name, this);
      addEventListener("pagehide", this);
      document.addEventListener("visibilitychange", this);
      this.addEventListener("click", this);
      this.addEventListener("submit", this);
      this.addEventListener("keydown", this);
      this.update();
    }

    disconnectedCallback() {
      for (const name of ["notes", "view"]) board.removeEventListener(name, this);
      removeEventListener("pagehide", this);
      document.removeEventListener("visibilitychange", this);
      this.#keepDraft();
    }

    get #id() {
      return this.getAttribute("box");
    }

    get #form() {
      return this.querySelector("form");
    }

    handleEvent(event) {
      const { type, target, key, isComposing, ids } = event;
      if (type === "submit") this.#save(event);
      else if (type === "pagehide") this.#keepDraft();
      // A phone that ends a page in the background says nothing more.
      else if (type === "visibilitychange") document.hidden && this.#keepDraft();
      else if (type === "keydown") this.#form && key === "Escape" && !isComposing && this.#cancel();
      else if (type !== "click") this.#form || (ids && !ids.includes(this.#id)) || this.update();
      else if (target.closest("[data-part=write]")) this.#write();
      else if (target.closest("[data-part=cancel]")) this.#cancel();
    }

    update() {
      const texts = shown(board.store.get(notes, this.#id));
      if (!texts.length && this.#isAsServed()) return;
      const name = make("span", { className: "rm-hidden" }, " on ", make("bdi", {}, this.#name()));
      const button = make("button", { type: "button", className: "rm-link" }, texts.length ? "Edit note" : "Note", name);
      button.dataset.part = "write";
      const several = texts.length > 1 ? [make("p", { className: "rm-meta" }, SEVERAL)] : [];
      this.replaceChildren(...several, ...texts.map(written), button);
    }

    #isAsServed() {
      return this.children.length === 1 && this.firstElementChild.matches("button");
    }

    #name() {
      return this.closest("li").querySelector("label").textContent.trim();
    }

    async #write() {
      const fields = await late(this, "The note could not be opened", (end) => import("./note-form.mjs" + end));
      if (!fields) return;
      this.#began = draft(board.store.get(notes, this.#id));
      const { text, link, beside, base } = this.#began;
      this.#base = base;
      this.replaceChildren(fields.form(this.#id, this.#name(), text, link, "told" in this.dataset), ...beside.map(written));
      this.#form.scrollIntoView({ block: "nearest" }); // all of it, where there is room
      this.querySelector("textarea").focus();
    }

    /** What was kept of it meanwhile goes as well. */
    #cancel() {
      const before = shown(this.#began.base);
      if (this.#base !== this.#began.base) this.#put(...(before.length ? before : [this.#began]));
      this.#close();
    }

    #close() {
      this.update();
      this.querySelector("button").focus();
    }

    #content() {
      const [text, address] = [this.querySelector("textarea").value, this.querySelector("input").value.trim()];
      // One that another browser wrote, and this one would write otherwise, stays as it is.
      const link = address === this.#began.link ? address : safeLink(address);
      const [first = "", ...others] = parts(text).map(sound).filter(Boolean);
      return { text: first, others, address, link, isSound: !address || Boolean(link) };
    }

    #save(event) {
      event.preventDefault();
      const { text, others, link, isSound } = this.#content();
      this.querySelector("[role=alert]").textContent = isSound ? "" : WRONG;
      this.querySelector("input").ariaInvalid = String(!isSound);
      if (!isSound) return this.querySelector("input").focus();
      this.#put({ text, link }, ...others.map(plain));
      this.#close();
      board.announce("Note kept.");
    }

    /** Leaving without a word keeps what was written, as paper would; an address that is none becomes text. */
    #keepDraft() {
      if (!this.#form) return;
      const { text, others, address, link, isSound } = this.#content();
      const isSame = text === this.#began.text && !others.length && address === this.#began.link;
      const isAsBegun = this.#base === this.#began.base && isSame;
      if (isAsBegun) return; // two texts would become one that nobody has written
      const last = [text, ...others].at(-1);
      const both = [last, sound(address)].filter(Boolean);
      const ends = both.join("\n").length > LONGEST ? both : [both.join("\n")];
      this.#put(...(isSound ? [{ text, link }, ...others.map(plain)] : [...[text, ...others].slice(0, -1), ...ends].map(plain)));
    }

    #put(...texts) {
      const isSaid = (each) => texts.some(({ text, link }) => each.text === text && each.link === link);
      const before = shown(this.#base);
      if (before.length === shown({ kept: texts }).length && before.every(isSaid)) return;
      texts.forEach((each, index) => write(board.own, this.#id, each, index ? { kept: [] } : this.#base));
      // A page that is kept aside after this and comes back goes on from what it has written.
      this.#base = { kept: board.own.get(notes, this.#id).kept.filter(isSaid) };
    }
  };

const plain = (text) => ({ text, link: "" });

/** A text of a note, with its link. */
export function written({ text, link }) {
  const address = safeLink(link);
  const anchor = address && make("a", { href: address, dir: "ltr", rel: "noopener noreferrer nofollow", textContent: address.replace(/^https:\/\//, "") });
  return make("p", { className: "rm-note-text", dir: "auto" }, ...[text, link && text ? "\n" : "", anchor || link].filter(Boolean));
}
