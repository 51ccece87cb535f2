/**
 * Starts everything once: the store of this browser, the board, and the elements that show both. `first.js`, inside
 * every page, says when.
 */
import { Board } from "./board.mjs";
import { choice } from "./choice.mjs";
import { noteLate } from "./copies.mjs";
import { Seen } from "./seen.mjs";
import { Shelf } from "./shelf.mjs";
import { Store } from "./store.mjs";
import { Undo } from "./undo.mjs";
import { arrival } from "./elements/arrival.mjs";
import { checklist } from "./elements/checklist.mjs";
import { continuing } from "./elements/continue.mjs";
import { bar, figure, mark } from "./elements/figures.mjs";
import { pressOnce } from "./elements/held.mjs";
import { news } from "./elements/news.mjs";
import { note } from "./elements/note.mjs";
import { notice } from "./elements/notice.mjs";
import { offer } from "./elements/offer.mjs";
import { stay } from "./elements/place.mjs";
import { scheme } from "./elements/scheme.mjs";
import { after } from "./elements/late.mjs";
import { hear, shortcuts } from "./elements/shortcuts.mjs";
import { status } from "./elements/status.mjs";
import { here, strip } from "./elements/strip.mjs";
import { totals } from "./elements/totals.mjs";
import { undoBar } from "./elements/undo-bar.mjs";
import { viewing } from "./elements/viewing.mjs";
import { week, weekButton } from "./elements/week.mjs";

// All Pages sites of an owner share one origin, so the site's path is part of every key.
const site = new URL("../../", import.meta.url);
const path = site.pathname;

function openStorage() {
  try {
    localStorage.getItem(path);
    return localStorage;
  } catch {
    return null;
  }
}

const storage = openStorage();
const shelf = new Shelf(storage, `${path}.roadmap.`);
const store = new Store({ shelf });
// Before the board hears of it, whose elements count what is in no copy.
store.addEventListener("ticks", ({ ids, isOwn }) => isOwn && noteLate(store, ids));
const undo = new Undo(store);
const loadPlan = async (edition) => (await import("./plan.mjs")).loadPlan(edition);
const board = new Board(store, undo, new Seen(shelf, loadPlan));

function received(key) {
  store.received(key);
  undo.received(key);
}

addEventListener("storage", (event) => event.storageArea === storage && received(event.key));
// A page that the browser kept aside while others were open has heard nothing of their ticks.
addEventListener("pageshow", ({ persisted }) => persisted && received(null));
const ask = ({ askAfterFirstTicks }) => askAfterFirstTicks(shelf);
// Where the part cannot be fetched, the next tick, or visit, asks.
store.addEventListener("ticks", () => import("./keeping.mjs").then(ask, () => {}));

const elements = {
  "roadmap-arrival": arrival,
  "roadmap-bar": bar,
  "roadmap-checklist": checklist,
  "roadmap-continue": continuing,
  "roadmap-figure": figure,
  "roadmap-here": here,
  "roadmap-mark": mark,
  "roadmap-news": news,
  "roadmap-note": note,
  "roadmap-notice": (board) => notice(board, site),
  "roadmap-offer": offer,
  "roadmap-shortcuts": shortcuts,
  "roadmap-status": status,
  "roadmap-strip": strip,
  "roadmap-totals": totals,
  "roadmap-undo": undoBar,
  "roadmap-viewing": viewing,
  "roadmap-week": week,
  "roadmap-week-button": weekButton,
};
// What only some pages have, and nothing of which shows or moves: fetched when such a page is there.
const some = {
  "roadmap-filter": async (end) => (await import("./elements/filter.mjs" + end)).filter,
  "roadmap-giving": async (end) => (await import("./elements/giving.mjs" + end)).giving,
  "roadmap-portfolio": async (end) => (await import("./elements/portfolio.mjs" + end)).portfolio,
  "roadmap-start-over": async (end) => (await import("./elements/start-over.mjs" + end)).startOver,
  "roadmap-suggest": async (end) => (await import("./elements/suggest.mjs" + end)).suggest,
  "roadmap-taking": async (end) => (await import("./elements/taking.mjs" + end)).taking,
  "roadmap-your-data": async (end) => (await import("./elements/your-data.mjs" + end)).yourData,
};

hear(board);
pressOnce();
stay(board);

function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element(board));
}

let failures = 0; // to fetch a part

/** Where a part cannot be fetched, the next page tries again, and so does this one with a connection or a press. */
async function defineSome(root) {
  const names = Object.keys(some).filter((name) => root.querySelector(name) && !customElements.get(name));
  const loaded = await Promise.allSettled(names.map((name) => some[name](after(failures))));
  // Together: what shows is ready to be pressed.
  names.forEach((name, index) => loaded[index].value && define(name, loaded[index].value));
  const isLost = loaded.some(({ reason }) => reason) && root.isConnected;
  if (isLost) tryLater(root);
  if (names.length) board.dispatchEvent(new Event(isLost ? "lost" : "found"));
}

function tryLater(root) {
  const signs = new AbortController();
  failures += 1;
  const again = () => (signs.abort(), defineSome(root));
  for (const sign of ["online", "click"]) addEventListener(sign, again, { signal: signs.signal });
}

board.addEventListener("page", ({ root }) => defineSome(root));
const isFound = () => new URLSearchParams(location.search).has("h");
board.addEventListener("page", async ({ root }) => isFound() && (await import("./elements/found.mjs")).markFound(root));

function defineAll() {
  define("roadmap-scheme", () => scheme(choice(storage, `${path}.__palette`)));
  for (const [name, element] of Object.entries(elements)) define(name, element);
}

// While a long page comes in, an element would be told that it is there before what it holds is.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", defineAll, { once: true });
else defineAll();

// A page's own style is for what it is served with; this is for what is added to it.
// An author's sheets stand after it as they stand after the page's own.
const part = document.head.querySelector(".rm-part");
if (part) {
  const others = [...document.head.querySelectorAll(".rm-part ~ link[rel=stylesheet]:not([media])")];
  for (const href of [new URL(`./roadmap.css?${part.dataset.whole}`, import.meta.url), ...others.map((each) => each.href)])
    document.documentElement.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

/** Later visits are answered by a worker, where the site is published with one. Nothing that is wanted now waits for it. */
async function renew() {
  const worker = document.querySelector("meta[name=roadmap-worker]")?.content;
  if (!worker || !navigator.serviceWorker) return;
  const { renewal } = await import("./elements/renewal.mjs");
  define("roadmap-renewal", () => renewal(board, new URL(worker, site)));
}

const atLeisure = () => (globalThis.requestIdleCallback ?? setTimeout)(() => renew().catch(() => {}));
if (document.readyState === "complete") atLeisure();
else addEventListener("load", atLeisure, { once: true });
