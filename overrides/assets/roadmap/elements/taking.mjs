/** Progress from a file or a link: first what it would do, then only what the learner chooses. */
import { about, formerIds, knownIds, loadPlan } from "../plan.mjs";
import { copy, everything, filled, merge } from "../whole.mjs";
import { count, listed } from "../words.mjs";
import { make } from "./make.mjs";

const FRAGMENT = /^#ticks=/; // as in link.mjs, which is fetched only then

export const taking = (board) =>
  class extends HTMLElement {
    #found = null; // { progress, source }

    connectedCallback() {
      addEventListener("hashchange", this);
      this.addEventListener("click", this);
      this.addEventListener("change", this);
      this.querySelector("dialog").addEventListener("close", this);
      const input = this.querySelector("input");
      if (FRAGMENT.test(location.hash)) this.#link();
      else if (input.files.length) this.#file(input); // chosen before the script was there
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this);
    }

    handleEvent({ type, target }) {
      if (type === "hashchange") FRAGMENT.test(location.hash) && this.#link();
      else if (type === "change") this.#file(target);
      else if (type === "close") this.#decide(target.returnValue);
      else if (target.closest("[data-part=load]")) this.querySelector("input").click();
    }

    async #file(input) {
      const [file] = input.files;
      await this.#take("file", async (plan, now) => {
        const { LARGEST, read } = await import("../file.mjs");
        if (file.size <= LARGEST) return { unknown: 0, ...read(await file.text(), { now }) };
        const { Unusable } = await import("../unusable.mjs");
        throw new Unusable(`This is no progress that was saved here: it is ${Math.round(file.size / 1e6)} MB, and that is ${LARGEST / 1e6} MB at most.`);
      });
      input.value = "";
    }

    #link() {
      const fragment = location.hash;
      return this.#take("link", async (plan, now) => {
        const { read } = await import("../link.mjs");
        const ids = [...knownIds(plan), ...everything(board.own).ticks.keys()];
        return read(fragment, { ids, now });
      });
    }

    async #take(source, read) {
      this.#problem("");
      try {
        const plan = await loadPlan(board.progress(this).edition);
        board.own.learn(formerIds(plan));
        const progress = await read(plan, Date.now());
        const { outcome } = await import("../merging.mjs");
        this.#found = { source, progress };
        this.#ask(source, progress, outcome(board.own, progress, plan), plan);
      } catch (error) {
        const { Unusable } = await import("../unusable.mjs");
        const why = error instanceof Unusable ? error.message : "The plan could not be fetched to compare it with. Try again when you are online.";
        this.#problem(`${why} Nothing was changed.`);
        this.#forgetLink();
      }
    }

    #ask(source, progress, result, plan) {
      const dialog = this.querySelector("dialog");
      const { done, noted } = filled(copy(board.own, progress));
      const lines = summary(result, progress, plan);
      dialog.querySelector("h3").textContent = source === "file" ? "Load this file?" : "Take in this link?";
      dialog.querySelector("[data-part=what]").textContent = `It holds ${count(done.length, "tick")}${noted.length ? ` and ${count(noted.length, "note")}` : ""}. ${lines.length ? "Merged with yours:" : "You have all of that already."}`;
      dialog.querySelector("ul").replaceChildren(...lines);
      dialog.querySelector("[value=view]").hidden = source !== "link";
      dialog.querySelector("[value=merge]").hidden = !lines.length;
      dialog.querySelector("[value=ignore]").textContent = lines.length ? "Ignore it" : "Close";
      dialog.returnValue = "";
      if (!dialog.open) dialog.showModal();
    }

    #decide(choice) {
      const { progress, source } = this.#found ?? {};
      this.#found = null;
      this.#forgetLink();
      if (!progress) return;
      if (choice === "view") board.view(copy(board.own, progress));
      if (choice !== "merge") return;
      if (board.isViewing) board.view();
      const changes = merge(board.own, progress);
      board.did(`Merged the ${source}: ${count(changes.length, "change")}.`, changes);
    }

    #forgetLink() {
      if (FRAGMENT.test(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
    }

    #problem(text) {
      const problem = this.querySelector(".rm-problem");
      problem.textContent = text;
      if (text) problem.scrollIntoView({ block: "center" });
    }
  };

function summary(result, { unknown }, plan) {
  const named = (id) => about(plan, id).text;
  const line = (ids, what) => ids.length && make("li", {}, make("strong", {}, `${count(ids.length, "box")} ${what}`), `: ${listed(ids.map(named))}`);
  const plain = (text) => make("li", {}, text);
  return [
    line(result.ticked, "will be ticked"),
    line(result.unticked, "will be unticked"),
    line(result.dated, "will have another date"),
    line(result.written, "will have another note"),
    line(result.both, "will have both notes"),
    result.unknown.length && plain(`${count(result.unknown.length, "box")} not in this plan: kept, and counted apart`),
    unknown && plain(`${count(unknown, "tick")} for boxes that this page does not know: left out. Reload this page and open the link again.`),
    result.settings.length && plain(`${count(result.settings.length, "setting")} will change`),
  ].filter(Boolean);
}
