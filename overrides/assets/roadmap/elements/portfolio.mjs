/** A README made from the projects that are done, their dates, notes and links. */
import { notes } from "../notes.mjs";
import { loadPlan } from "../plan.mjs";
import { choose, NAMES, setting } from "../settings.mjs";
import { copy, download } from "./saving.mjs";

export const portfolio = (board) =>
  class extends HTMLElement {
    #plan;

    connectedCallback() {
      this.addEventListener("click", this);
      this.addEventListener("input", this);
    }

    handleEvent({ type, target }) {
      const button = target.closest("button");
      if (type === "input") this.#draw();
      else if (button?.dataset.part === "make") this.#open();
      else if (button?.dataset.part === "copy") copy(this.#text, button);
      else if (button?.dataset.part === "download") download(this.#text.value, "README.md", "text/markdown");
    }

    get #text() {
      return this.querySelector("textarea");
    }

    async #open() {
      const problem = this.querySelector(".rm-problem");
      this.#plan = await loadPlan(board.progress(this).edition).catch(() => null);
      problem.textContent = this.#plan ? "" : "The plan could not be fetched. Try again when you are online.";
      if (!this.#plan) return;
      this.querySelector("input").value = setting(board.store, NAMES.portfolio);
      this.querySelector("[data-part=copy]").textContent = "Copy";
      await this.#draw();
      this.querySelector("dialog").showModal();
    }

    async #draw() {
      const name = this.querySelector("input").value.trim();
      // Kept before anything is waited for: the page may be left at once.
      if (name !== setting(board.own, NAMES.portfolio)) choose(board.own, NAMES.portfolio, name);
      const { readme } = await import("../portfolio.mjs");
      this.#text.value = readme({ name, plan: this.#plan.title, projects: [...this.#projects()] });
    }

    /** The portfolio's own, then those of the weeks that it does not build on. */
    *#projects() {
      const { boxes, sets, weeks } = this.#plan;
      const shown = (sets["rm-portfolio"] ?? []).filter((id) => board.store.isDone(id));
      const used = new Set(shown.map((id) => boxes[id].grows_from));
      const others = weeks.flatMap((week) => week.boxes).filter((id) => boxes[id].label && !used.has(id) && board.store.isDone(id));
      for (const id of [...shown, ...others]) {
        const { text, made_with: tools, grows_from: origin } = boxes[id];
        const said = [id, origin].filter(Boolean).map((each) => board.store.get(notes, each));
        yield { name: tools ? `${text} (${tools})` : text, day: board.store.day(id), notes: said };
      }
    }
  };
