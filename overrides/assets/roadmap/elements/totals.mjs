/** The home page's totals: what the plan holds, as served, then how far along the learner is. */
import { span, spent } from "../words.mjs";
import { watching } from "./watching.mjs";

const along = (all) => [
  ["boxes ticked", all.done, `of ${all.total}`],
  ["weeks finished", all.finished, `of ${all.weeks}`],
  ["hours done", spent(all), `of ${span(all.of)}`],
];

export const totals = (board) =>
  class extends watching(board) {
    #served;

    get scopes() {
      return ["all"];
    }

    update() {
      const all = this.summary("all");
      // A plan without hours has no line of them.
      const lines = [...this.querySelectorAll("dl > div")].map((line) => line.querySelectorAll("dt, strong, dd > span"));
      this.#served ??= lines.map((line) => [...line].map(({ textContent }) => textContent));
      const texts = all.done ? along(all) : this.#served;
      lines.forEach((line, index) => line.forEach((part, place) => (part.textContent = texts[index][place])));
    }
  };
