/** The panel that leads on: to the first week, to where the learner is, or beyond the plan. */
import { position } from "../progress.mjs";
import { count, facts, figures, inHours } from "../words.mjs";
import { make } from "./make.mjs";
import { watching } from "./watching.mjs";

const BESIDE = [["milestones", "milestone point"], ["portfolio", "portfolio project"]];

function weekBar({ id, boxes }) {
  const bar = make("roadmap-bar", { className: "rm-bar", ariaHidden: "true" });
  bar.setAttribute("scope", `week:${id}`);
  bar.append(...Array.from({ length: boxes.length <= 8 ? boxes.length : 1 }, () => make("span")));
  return bar;
}

export const continuing = (board) =>
  class extends watching(board) {
    get scopes() {
      return ["every"];
    }

    update() {
      const { state, week, earlier } = position(board.progress(this), (id) => board.store.day(id));
      if (state === "finished") this.#finished();
      else this.#week(week, state === "first", earlier);
    }

    #week(week, first, earlier) {
      const summary = this.summary(`week:${week.id}`);
      const next = week.texts[week.boxes.findIndex((id) => !board.store.isDone(id))];
      const figure = first ? count(summary.total, "box") : figures.done(summary);
      this.dataset.phase = week.hue;
      this.#draw({
        lead: [first ? "Start here" : "Continue with"],
        week: [`Week ${week.number}: `, make("bdi", {}, week.name)],
        bar: [weekBar(week)],
        figures: [facts(figure, inHours(week.hours))],
        next: [make("span", { className: "rm-meta", textContent: first ? "First" : "Next" }), " ", make("bdi", {}, next)],
        note: first ? ["Ticks stay in this browser. No account."] : this.#earlier(earlier),
      });
      this.#open(week.address, `Open week ${week.number}`);
    }

    #earlier(weeks) {
      if (!weeks.length) return [""]; // which keeps its room
      const boxes = weeks.map(({ id }) => this.summary(`week:${id}`)).reduce((n, { done, total }) => n + total - done, 0);
      const where = weeks.length === 1 ? `week ${weeks[0].number}` : `${weeks.length} weeks`;
      const href = weeks.length === 1 ? weeks[0].address : this.dataset.progress;
      return ["Still open before this: ", make("a", { href, textContent: `${count(boxes, "box")} in ${where}` })];
    }

    #finished() {
      const { done, total, weeks } = this.summary("all");
      const { beyond, beyondTitle, after, progress } = this.dataset;
      this.#draw({
        lead: [weeks === 1 ? "The week is done" : `All ${weeks} weeks done`],
        week: ["That was the whole plan."],
        bar: [],
        figures: [`${done} of ${count(total, "box")}.`],
        next: after ? [make("span", { className: "rm-meta", textContent: "Next in the roadmap" }), " ", make("bdi", {}, after)] : [],
        note: this.#beside(),
      });
      this.#open(beyond ?? progress, beyondTitle ?? "Look back");
    }

    /** What is open in no week. */
    #beside() {
      const progress = board.progress(this);
      const open = progress.boxes("every").filter((id) => !board.store.isDone(id)).map((id) => progress.place(id));
      const links = BESIDE.flatMap(([place, noun]) => {
        const number = open.filter((each) => each === place).length;
        return number ? [", ", make("a", { href: this.dataset[place], textContent: count(number, noun) })] : [];
      });
      return links.length ? ["Still open: ", ...links.slice(1)] : [];
    }

    #draw(parts) {
      for (const [name, content] of Object.entries(parts)) {
        const part = this.querySelector(`[data-part=${name}]`);
        part.hidden = !content.length;
        part.replaceChildren(...content);
      }
    }

    #open(href, textContent) {
      Object.assign(this.querySelector("[data-part=open]"), { href, textContent });
    }
  };
