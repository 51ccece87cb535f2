/** Starts everything once: the store of this browser, the board, and the elements that show both. */
import { Board } from "./board.mjs";
import { Store } from "./store.mjs";
import { checklist } from "./elements/checklist.mjs";
import { continuing } from "./elements/continue.mjs";
import { bar, figure, mark } from "./elements/figures.mjs";
import { filter } from "./elements/filter.mjs";
import { notice } from "./elements/notice.mjs";
import { status } from "./elements/status.mjs";
import { startOver } from "./elements/start-over.mjs";
import { here, strip } from "./elements/strip.mjs";
import { totals } from "./elements/totals.mjs";
import { week, weekButton } from "./elements/week.mjs";

// All Pages sites of an owner share one origin, so the site's path is part of every key.
const path = new URL("../../", import.meta.url).pathname;

function openStorage() {
  try {
    localStorage.getItem(path);
    return localStorage;
  } catch {
    return null;
  }
}

const storage = openStorage();
const store = new Store({ storage, prefix: `${path}.roadmap.task.` });
const board = new Board(store);

addEventListener("storage", (event) => event.storageArea === storage && store.received(event.key));
// A page that the browser kept aside while others were open has heard nothing of their ticks.
addEventListener("pageshow", ({ persisted }) => persisted && store.received(null));

const elements = {
  "roadmap-bar": bar,
  "roadmap-checklist": checklist,
  "roadmap-continue": continuing,
  "roadmap-figure": figure,
  "roadmap-filter": filter,
  "roadmap-here": here,
  "roadmap-mark": mark,
  "roadmap-notice": notice,
  "roadmap-start-over": startOver,
  "roadmap-status": status,
  "roadmap-strip": strip,
  "roadmap-totals": totals,
  "roadmap-week": week,
  "roadmap-week-button": weekButton,
};
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element(board));
}
