/** A link a week, as a bar that its ticks fill or as a line of a list; with `follow` it marks the week where the learner is. */
import { isFinished, position } from "../progress.mjs";
import { patient, watching } from "./watching.mjs";

export const strip = (board) =>
  class extends patient(board) {
    #drawn = false;
    #bars; // scope -> link

    connectedCallback() {
      this.#bars = new Map([...this.querySelectorAll("a[data-week]")].map((link) => [`week:${link.dataset.week}`, link]));
      super.connectedCallback();
    }

    get scopes() {
      return [...this.#bars.keys()];
    }

    update(changed = this.scopes) {
      this.toggleAttribute("data-drawn", this.#drawn);
      this.#drawn = true;
      for (const scope of changed) if (this.#bars.has(scope)) this.#fill(this.#bars.get(scope), this.summary(scope));
      if (this.hasAttribute("follow")) this.#follow(this.#bars.get(this.#here()));
    }

    #follow(here) {
      for (const link of this.querySelectorAll("[data-here]")) if (link !== here) this.#mark(link, false);
      if (here) this.#mark(here, true);
    }

    #fill(link, summary) {
      link.style.setProperty("--rm-part", summary.done / summary.total);
      link.toggleAttribute("data-finished", isFinished(summary));
    }

    #mark(link, isHere) {
      link.toggleAttribute("data-here", isHere);
      if (isHere) link.ariaCurrent = "step";
      else link.removeAttribute("aria-current");
    }

    #here() {
      return `week:${position(board.progress(this), (id) => board.store.day(id)).week?.id}`;
    }
  };

/** The words "You are here" on the timeline, moved to the month of that week; a timeline that scrolls starts there. */
export const here = (board) =>
  class extends watching(board) {
    #isShown = false;

    get scopes() {
      return ["all"];
    }

    update() {
      const { state, week } = position(board.progress(this), (id) => board.store.day(id));
      this.hidden = state !== "under way";
      this.closest(".rm-timeline").querySelector("[data-now]")?.removeAttribute("data-now");
      if (this.hidden) return;
      this.textContent = `You are here: week ${week.number}`;
      this.#stand(this.closest(".rm-timeline").querySelector(`a[data-week="${CSS.escape(week.id)}"]`));
    }

    #stand(link) {
      const [month, item] = [link.closest(".rm-timeline-month"), link.closest("li")];
      const weeks = [...item.parentElement.children];
      month.toggleAttribute("data-now", true);
      this.style.setProperty("--rm-at", `${(100 * (weeks.indexOf(item) + 0.5)) / weeks.length}%`);
      if (!month.contains(this)) month.querySelector("h3").append(this);
      if (!this.#isShown) this.#show(month.querySelector("h3"));
    }

    #show(month) {
      const scrolling = this.closest(".rm-timeline-host");
      const [its, whole] = [month, scrolling].map((each) => each.getBoundingClientRect());
      this.#isShown = true;
      scrolling.scrollLeft += its.left + its.width / 2 - whole.left - whole.width / 2;
    }
  };
