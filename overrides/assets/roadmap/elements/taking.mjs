/** Progress from a file or a link: first what it would do, then only what the learner chooses. */
import { formerIds, knownIds, loadPlan } from "../plan.mjs";
import { Unusable } from "../unusable.mjs";
import { copy, everything, filled, merge, redo } from "../whole.mjs";
import { count } from "../words.mjs";
import { late } from "./late.mjs";
import { giveBack } from "./leaving.mjs";
import { openAtStart } from "./opening.mjs";

const FRAGMENT = /^#ticks=/; // as in link.mjs, which is fetched only then
const NOTHING = "[]".length; // of changes
const ROOM = 3; // what is merged, what it takes to undo that, and as much for what is ticked afterwards

export const taking = (board) =>
  class extends HTMLElement {
    #found = null; // what is asked about: { progress, source, left, silent }
    #chosen = null; // what was pressed for that: the same, and { choice }

    connectedCallback() {
      addEventListener("hashchange", this);
      this.addEventListener("click", this);
      this.addEventListener("change", this);
      for (const name of ["submit", "close"]) this.querySelector("dialog").addEventListener(name, this);
      const input = this.querySelector("input");
      if (FRAGMENT.test(location.hash)) this.#link();
      else if (input.files.length) this.#file(input); // chosen before the script was there
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this);
    }

    handleEvent({ type, target, submitter }) {
      if (type === "hashchange") FRAGMENT.test(location.hash) && this.#link();
      else if (type === "change") this.#file(target);
      else if (type === "submit") this.#choose(submitter.value);
      else if (type === "close") this.#decide();
      else if (target.closest("[data-part=load]")) this.querySelector("input").click();
    }

    async #file(input) {
      const [file] = input.files;
      await this.#take("file", async ({ LARGEST, read }, plan, now) => {
        if (file.size <= LARGEST) return { unknown: 0, ...read(await textOf(file), { now }) };
        throw new Unusable(`This file was not saved by this site: it is ${Math.round(file.size / 1e6)} MB, and that is ${LARGEST / 1e6} MB at most.`);
      });
      input.value = "";
    }

    #link() {
      const fragment = location.hash;
      return this.#take("link", ({ read }, plan, now) => {
        const ids = [...knownIds(plan), ...everything(board.own).ticks.keys()];
        return read(fragment, { ids, now });
      });
    }

    async #take(source, read) {
      // A link stays in the address, and opening it there once more would be no change.
      const todo = source === "link" ? "Reload this page" : "Try again";
      const parts = await late(this, "Nothing was changed", (end) => this.#fetch(source, end), todo);
      if (!parts) return;
      const [plan, { leftOut, outcome }, codec, words] = parts;
      board.own.learn(formerIds(plan));
      try {
        const progress = await read(codec, plan, Date.now());
        const result = outcome(board.own, progress, plan);
        const left = result.size > NOTHING ? null : leftOut(board.own, progress);
        if (!board.own.shelf.hasRoom(ROOM * (left ?? result).size)) throw new Unusable(`This browser has no room for all that this ${source} holds.`);
        this.#found = { source, progress, left, silent: new Set(result.silent) };
        const lines = words.summary(result, progress, plan);
        this.#ask(this.#found, lines, left ? words.remainder(left, plan) : [], words.rule(source, lines, left));
      } catch (error) {
        this.#refuse(error);
      }
    }

    #fetch(source, end) {
      const codec = source === "file" ? import("../file.mjs" + end) : import("../link.mjs" + end);
      const words = import("./taking-lines.mjs" + end);
      return Promise.all([loadPlan(board.progress(this).edition), import("../merging.mjs" + end), codec, words]);
    }

    #refuse(error) {
      if (!(error instanceof Unusable)) throw error;
      const problem = this.querySelector(".rm-problem");
      problem.textContent = `${error.message} Nothing was changed.`;
      problem.scrollIntoView({ block: "center" });
      this.#forgetLink();
    }

    #ask({ source, progress }, lines, older, rule) {
      const dialog = this.querySelector("dialog");
      const { done, noted } = filled(copy(board.own, progress));
      const what = older.length ? "What differs is newer here:" : lines.length ? "Merged with yours:" : "You have all of that already.";
      dialog.querySelector("h3").textContent = lines.length ? `Merge this ${source} into your ticks?` : `Nothing new in this ${source}`;
      dialog.querySelector("[data-part=what]").textContent = `It holds ${count(done.length, "tick")}${noted.length ? ` and ${count(noted.length, "note")}` : ""}. ${what}`;
      dialog.querySelector("ul").replaceChildren(...lines, ...older);
      Object.assign(dialog.querySelector("[data-part=rule]"), { textContent: rule, hidden: !rule });
      dialog.querySelector("[value=view]").hidden = source !== "link";
      dialog.querySelector("[value=merge]").hidden = !lines.length;
      dialog.querySelector("[value=redo]").hidden = !older.length;
      dialog.querySelector("[value=ignore]").textContent = lines.length ? "Ignore it" : "Close";
      // Behind this one it could not be reached, nor what it has made out of reach.
      for (const other of document.querySelectorAll("dialog[open]")) if (other !== dialog) other.close();
      openAtStart(dialog);
    }

    /** A dialog closes after the press: by then it may ask about something else. */
    #choose(choice) {
      this.#chosen = { ...this.#found, choice };
      this.#found = null;
    }

    #decide() {
      const { progress, source, left, silent, choice } = this.#chosen ?? {};
      this.#chosen = null;
      if (!this.querySelector("dialog").open) this.#leave();
      if (!progress) return;
      if (choice === "view") board.view(copy(board.own, progress));
      if (choice === "merge") this.#do(`Merged the ${source}`, () => merge(board.own, progress, board.own.clock()), silent);
      if (choice === "redo") this.#do(`Brought back from the ${source}`, () => redo(board.own, progress, left));
    }

    /** Says how many changes there were, of those that were told before. */
    #do(what, change, silent = new Set()) {
      if (board.isViewing) board.view();
      const changes = change();
      const told = changes.filter(([, id]) => !silent.has(id));
      board.did(`${what}: ${count(told.length || changes.length, "change")}.`, changes);
      board.dispatchEvent(new Event("copy"));
    }

    #leave() {
      if (document.activeElement.matches("body, dialog *")) giveBack(); // a link has opened it, and no button
      this.#found = null;
      this.#forgetLink();
    }

    #forgetLink() {
      if (FRAGMENT.test(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
    }
  };

/** Rejects with what to do where a file was moved or changed since it was chosen. */
const textOf = (file) =>
  file.text().catch(() => {
    throw new Unusable("This file could not be read. Choose it once more.");
  });
