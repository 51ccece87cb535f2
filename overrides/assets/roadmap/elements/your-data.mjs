/** Where the ticks live, how many there are, when the last copy was made; the ways out and in. */
import { lastCopy, uncopied } from "../copies.mjs";
import { askToKeep, forgetsAfterSevenDays, isPromised } from "../keeping.mjs";
import { notes, shown } from "../notes.mjs";
import { about, loadPlan } from "../plan.mjs";
import { choose, NAMES, setting } from "../settings.mjs";
import { filled } from "../whole.mjs";
import { count, day } from "../words.mjs";
import { save } from "./late.mjs";
import { make } from "./make.mjs";
import { written } from "./note.mjs";

const NAMED = 100; // of what is no longer in the plan; a file may hold very many
const PLACES = new Map([["weeks", "in the weeks"], ["milestones", "in milestones"], ["portfolio", "in the portfolio"], ["apart", "kept apart"]]);
const EVENTS = ["ticks", "notes", "settings", "copy", "view"];

export const yourData = (board) =>
  class extends HTMLElement {
    #known; // the ids of the page's boxes, of now and of before
    #done; // of what is ticked, by the place
    #since; // of what was ticked since the last copy
    #notes; // how many there are
    #frame; // in which all is counted anew

    connectedCallback() {
      for (const name of EVENTS) board.addEventListener(name, this);
      for (const name of ["click", "change", "input"]) this.addEventListener(name, this);
      this.update();
      this.#promise(isPromised());
    }

    disconnectedCallback() {
      for (const name of EVENTS) board.removeEventListener(name, this);
    }

    handleEvent({ type, target, ids }) {
      const part = type === "click" && target.closest("button")?.dataset.part;
      if (part === "save") save(board, this.querySelector(".rm-buttons"));
      if (part === "ask") this.#promise(askToKeep(board.own.shelf));
      if (type === "change" && target.matches("[role=switch]")) choose(board.own, NAMES.copies, target.checked ? "on" : "off");
      if (type === "input") this.#updateSoon(); // Firefox, opening a tab again, sets the switch as it was
      if (type === "ticks" && ids?.every((id) => this.#known.has(id))) this.#ticked(ids);
      else if (EVENTS.includes(type)) this.#updateSoon();
    }

    /** Once for all that comes before the next frame: of a file that another tab takes in, each tick is told. */
    #updateSoon() {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = undefined;
        if (this.isConnected) this.update();
      });
    }

    /** Counts these boxes anew, and no others: thousands may be ticked. */
    #ticked(ids) {
      const changed = ids.flatMap((each) => board.own.current(each));
      const since = new Set(uncopied(board.own, changed));
      for (const id of changed) {
        this.#done.get(this.#place(id))[board.own.isDone(id) ? "add" : "delete"](id);
        this.#since[since.has(id) ? "add" : "delete"](id);
      }
      this.#counts();
    }

    #place(id) {
      return board.progress(this).place(id) ?? "apart";
    }

    update() {
      this.#known = new Set(board.progress(this).allKnown());
      const { done, noted } = filled(board.own);
      this.#notes = noted.length;
      this.#done = new Map([...PLACES.keys()].map((place) => [place, new Set(done.filter((id) => this.#place(id) === place))]));
      this.#since = new Set(uncopied(board.own, done));
      this.#counts();
      this.#fact("safari", forgetsAfterSevenDays());
      this.querySelector("[role=switch]").checked = setting(board.own, NAMES.copies) !== "off";
      this.#strays(done, noted);
    }

    #counts() {
      this.#fact("ticks", kept(this.#done, this.#notes));
      this.#fact("copy", this.#copy());
      this.#fact("unreadable", board.own.unreadable.size ? `${count(board.own.unreadable.size, "value")}, left as it is until you tick its box` : "");
    }

    #copy() {
      const last = lastCopy(board.own);
      if (!last) return total(this.#done) ? "None yet" : "None yet, and nothing to copy";
      return `${day(last)}, ${this.#since.size ? `${count(this.#since.size, "tick")} ago` : "with every tick"}`;
    }

    /** Only when some are not on this page is the whole plan asked for, to name them. */
    async #strays(done, noted) {
      const [ticks, texts] = [done, noted].map((ids) => ids.filter((id) => !this.#known.has(id)));
      const what = strayed(ticks.length, texts.length);
      this.#fact("strays", what);
      if (!what) return;
      const plan = await loadPlan(board.progress(this).edition).catch(() => null);
      const ids = [...new Set([...texts, ...ticks])]; // a note can be read nowhere else
      const names = ids.slice(0, NAMED).map((id) => this.#stray(id, plan));
      const more = ids.length > NAMED ? [make("li", {}, `and ${ids.length - NAMED} more`)] : [];
      this.querySelector("[data-fact=strays]").replaceChildren(what, make("ul", { className: "rm-strays" }, ...names, ...more));
    }

    #stray(id, plan) {
      const { text, reason = "" } = plan ? about(plan, id) : { text: id };
      const date = board.own.isDone(id) ? `, ${day(board.own.day(id))}` : "";
      const texts = shown(board.own.get(notes, id)).map(written);
      return make("li", {}, make("bdi", {}, text), date, ...(reason && [". ", make("bdi", {}, reason)]), ...texts);
    }

    async #promise(answer) {
      const promised = await answer;
      if (board.own.shelf.refused) return this.#fact("kept", "No, this browser lets the page store nothing more.");
      this.#fact("kept", promised ? "Yes, it has promised to keep them" : promised === null ? "This browser does not say" : "May be cleared when space runs short.");
      this.querySelector("[data-part=ask]").hidden = promised !== false;
    }

    #fact(name, value) {
      const fact = this.querySelector(`[data-fact=${name}]`);
      fact.parentElement.hidden = !value;
      if (typeof value === "string") fact.textContent = value;
    }
  };

const total = (done) => [...done.values()].reduce((sum, { size }) => sum + size, 0);

/** How many ticks and notes; where ticks are outside the weeks, which the page counts, also where they are. */
function kept(done, notes) {
  const isElsewhere = done.get("milestones").size + done.get("portfolio").size > 0;
  const places = isElsewhere ? [...done].filter(([, { size }]) => size).map(([place, { size }]) => `${size} ${PLACES.get(place)}`) : [];
  const ticks = places.length === 1 ? places[0] : [total(done), places.join(", ")].filter(String).join(": ");
  return `${ticks}${notes ? `${places.length > 1 ? ";" : ","} and ${count(notes, "note")}` : ""}`;
}

function strayed(ticks, texts) {
  const counts = [ticks && count(ticks, "tick"), texts && count(texts, "note")].filter(Boolean);
  return counts.length ? `${counts.join(" and ")} on tasks no longer in the plan` : "";
}
