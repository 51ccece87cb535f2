/** The home page's totals: what the plan holds on a first visit, then how far along the learner is. */
import { span, spent } from "../words.mjs";
import { watching } from "./watching.mjs";

const plan = ({ total, weeks, of }) => [
  ["boxes to tick", total, ""],
  ["weeks", weeks, ""],
  ["hours in all", span(of), ""],
];

const along = (all) => [
  ["boxes ticked", all.done, `of ${all.total}`],
  ["weeks finished", all.finished, `of ${all.weeks}`],
  ["hours done", spent(all), `of ${span(all.of)}`],
];

export const totals = (board) =>
  class extends watching(board) {
    get scopes() {
      return ["all"];
    }

    update() {
      const all = this.summary("all");
      const lines = this.querySelectorAll("dl > div");
      (all.done ? along : plan)(all).forEach(([label, figure, rest], index) => {
        lines[index].querySelector("dt").textContent = label;
        lines[index].querySelector("strong").textContent = figure;
        lines[index].querySelector("dd > span").textContent = rest;
      });
    }
  };
