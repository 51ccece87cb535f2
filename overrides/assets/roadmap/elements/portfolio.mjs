/** A README made from the projects that are done, their dates, notes and links. */
import { notes } from "../notes.mjs";
import { loadPlan } from "../plan.mjs";
import { choose, NAMES, setting } from "../settings.mjs";
import { late } from "./late.mjs";
import { copy, download, say } from "./saving.mjs";

export const portfolio = (board) =>
  class extends HTMLElement {
    #plan;
    #readme; // makes the text

    connectedCallback() {
      this.addEventListener("click", this);
      this.addEventListener("input", this);
    }

    handleEvent({ type, target }) {
      const button = target.closest("button");
      if (type === "input") this.#rename(target);
      else if (button?.dataset.part === "make") this.#open();
      else if (button?.dataset.part === "copy") copy(this.#text, button);
      else if (button?.dataset.part === "download") this.#download(button);
    }

    get #text() {
      return this.querySelector("textarea");
    }

    async #open() {
      const { edition } = board.progress(this);
      const parts = await late(this, "The README could not be made", (end) => Promise.all([loadPlan(edition), import("../portfolio.mjs" + end)]));
      if (!parts) return;
      [this.#plan, { readme: this.#readme }] = parts;
      this.querySelector("input").value = setting(board.store, NAMES.portfolio);
      this.querySelector("[data-part=copy]").textContent = "Copy";
      this.#draw();
      this.querySelector("dialog").showModal();
    }

    #download(button) {
      download(this.#text.value, "README.md", "text/markdown");
      say(button, "Saved as README.md");
    }

    /** Firefox, where it opens a tab again, fills in what stood in the fields and tells of it as of typing; nobody types into a closed dialog. */
    #rename(field) {
      if (!field.matches("dialog[open] input")) return;
      const name = field.value.trim();
      if (name !== setting(board.own, NAMES.portfolio)) choose(board.own, NAMES.portfolio, name);
      this.#draw();
    }

    #draw() {
      const name = this.querySelector("input").value.trim();
      this.#text.value = this.#readme({ name, plan: this.#plan.title, projects: [...this.#projects()] });
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
