/**
 * What a page has inside it and runs before anything is painted: it keeps ticks from the first moment and fetches the
 * scripts. For a learner who has been here before the page waits for them, as for a style sheet, so that nothing moves
 * when ticks are drawn. A first visit has nothing to draw: there they come with the first sign of use. A page that names its
 * end is painted when that is there: a slow phone would paint its header alone first, and be later with all there is to read.
 */
(({ root, integrity = "", end }) => {
  const SIGNS = ["pointerdown", "pointermove", "click", "change", "keydown", "focusin", "wheel", "scroll"];
  // Parts that show nothing, or do nothing, before their script is there.
  const AT_ONCE = "roadmap-filter, roadmap-giving, roadmap-portfolio, roadmap-start-over, roadmap-taking, roadmap-your-data";
  const TICK = /^(-?[1-9]\d{0,14})(?::([1-9]\d{0,14}))?$/;
  const LATEST = 999_999_999_999_999;
  const LONGEST = 3000; // ms that a page waits for its script, or its end; then what is there is painted
  const site = new URL(`${root}/`, location);
  const own = `${site.pathname}.roadmap.`;
  const html = document.documentElement;
  const [shown] = location.href.split("#");
  const pressed = new Set(); // buttons that wait for their part
  let keys = [];
  let started; // whether our script has run, or cannot
  let isLeft = false;
  let isLed = false; // by the theme, which then shows what an address says

  function isKnown() {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith(own));
    } catch {
      return true; // there is something to be said at once
    }
  }

  const put = (name, given) => document.head.append(Object.assign(document.createElement(name), given));
  const add = (src, more) =>
    new Promise((done) => put("script", { src, onload: () => done(true), onerror: () => done(false), ...more }));

  /** Of another version than the page, which a host may have by now, our script is not run: the page is loaded anew, once. */
  function start(blocking = "") {
    if (started) return;
    const given = { type: "module", blocking, integrity };
    addEventListener("beforeunload", leave);
    started = add(new URL("assets/roadmap/start.mjs", site), given).then((hasRun) => hasRun || again());
  }

  function show() {
    document.querySelectorAll("[blocking=render]").forEach((each) => (each.blocking = ""));
  }

  /** What is on its way ends with the page, which Firefox tells as if it were another version. A link is the browser's then. */
  function leave() {
    isLeft = true;
  }

  async function again() {
    if (isLeft) return;
    try {
      const { ok } = await fetch(location, { method: "HEAD", cache: "no-store" });
      // The browser may remember that of the page before, and would for ten minutes, also after a host has put it right.
      if (ok) await fetch(new URL("assets/roadmap/start.mjs", site), { cache: "reload" });
      if (ok && sessionStorage.getItem(`${own}again`) !== integrity) {
        sessionStorage.setItem(`${own}again`, integrity);
        if (!isLeft) location.reload();
        return;
      }
    } catch {
      // No host, or no place to note that it was done, which would be done for ever.
    }
    // Ticks are stored here until the next load; the page has the words for that.
    document.querySelectorAll("roadmap-notice").forEach((each) => (each.hidden = false));
    for (const sign of ["online", "click"]) addEventListener(sign, again, { once: true });
  }

  /**
   * The theme's script (search, navigation in place, its keys) waits on the page as an address. It runs after ours, which
   * so hears first of ways within the page, and never without: it would put other pages into this one.
   */
  async function startTheme() {
    const waiting = document.querySelector("script[data-theme]");
    if (!waiting) return;
    waiting.remove();
    const src = new URL(waiting.dataset.theme, shown);
    put("link", { rel: "preload", as: "script", href: src });
    if (!(await started)) return (keys = null); // which the browser has for itself then
    const isThere = await add(src);
    setTimeout(() => begin(isThere));
  }

  function begin(isThere) {
    document.dispatchEvent(new Event("DOMContentLoaded")); // the theme waits for it, and it has been
    const pressed = keys;
    keys = null;
    isLed = isThere;
    for (const key of pressed) press(key);
  }

  /** Presses a key; what follows one that leads to the search is typed there. */
  function press(key) {
    const field = document.activeElement;
    if (!field.matches("input[type=text]")) return dispatchEvent(new KeyboardEvent("keydown", { key }));
    field.value += key;
    field.dispatchEvent(new KeyboardEvent("keyup", { key }));
  }

  /** Shortcuts that are pressed before all scripts are there are pressed once more when they are, and not before. */
  function keep(event) {
    const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
    if (!keys || key.length > 1 || target !== document.body || repeat || ctrlKey || metaKey || altKey) return;
    keys.push(key);
    event.stopImmediatePropagation();
    if (key === "/") event.preventDefault(); // else the browser searches in the page
  }

  function use({ type, movementX, movementY } = {}) {
    // Chromium tells of a pointer that rests where it has laid out a page.
    if (type === "pointermove" && movementX === 0 && movementY === 0) return;
    for (const sign of SIGNS) removeEventListener(sign, use, true);
    start();
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", startTheme, { once: true });
    else startTheme();
  }

  /** 0 where ticks.mjs can read nothing there. */
  function timeOf(key) {
    const [time, since] = TICK.exec(localStorage.getItem(key))?.slice(1).map(Number) ?? [];
    return since >= time ? 0 : time || 0;
  }

  /**
   * Stores a tick that nothing else is there to store, as ticks.mjs would: later than any that another tab has made. A
   * box that shows as open, since nothing has drawn it yet, may be done, also under an id that it had, and keeps its day.
   */
  async function tick({ target }) {
    if (customElements.get("roadmap-checklist") || !target.matches("roadmap-checklist input[type=checkbox]")) return;
    const { was = {} } = JSON.parse(target.closest("[data-plan]").dataset.plan);
    const ids = Object.hasOwn(was, target.id) ? was[target.id] : []; // a box may be called "constructor"
    const [key, ...former] = [target.id, ...ids].map((id) => `${own}task.${id}`);
    try {
      const kept = [key, ...former].map(timeOf).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      const now = Date.now();
      const time = Math.max(now, Math.min(Math.abs(kept) + 1, LATEST));
      if (target.checked !== kept > 0) localStorage.setItem(key, target.checked ? (time > now ? `${time}:${now}` : time) : -time);
      target.dataset.stored = ""; // what is stored counts from now on
    } catch {
      // It stays ticked on the page, and the script will say that it could not be stored.
    }
    // What follows from a tick is the script's.
    await customElements.whenDefined("roadmap-checklist");
    if (target.isConnected) target.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** A page that was led to in place has entries before it that lead from this load to other pages: those are to be loaded. */
  function step() {
    if (!isLed && location.href.split("#")[0] !== shown) location.reload();
  }

  /**
   * A button of a part that is not there yet is pressed as soon as it is, once, however often it was. But not where it then
   * says something else: that of a week that is done would untick it.
   */
  async function click({ target }) {
    if (isLeft) target.closest("a[href]:not([target])")?.setAttribute("target", "_self"); // which the theme lets be
    const button = target.closest("button");
    const part = button?.closest(":not(:defined)");
    if (!part || pressed.has(button)) return;
    const said = button.textContent;
    pressed.add(button);
    await customElements.whenDefined(part.localName);
    pressed.delete(button);
    if (button.isConnected && button.textContent === said) button.click();
  }

  html.classList.replace("no-js", "js");
  html.classList.add("rm-live");
  addEventListener("click", click, true);
  for (const sign of SIGNS) addEventListener(sign, use, { capture: true, passive: true });
  addEventListener("keydown", keep, true);
  addEventListener("change", tick, true);
  if (end) put("link", { rel: "expect", href: end, blocking: "render" });
  if (isKnown()) start("render");
  setTimeout(show, LONGEST);
  addEventListener("DOMContentLoaded", () => document.querySelector(AT_ONCE) && start(), { once: true });
  // What is shown would be out of date.
  addEventListener("storage", () => start());
  addEventListener("popstate", step);
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    isLeft = false;
    start();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => start());
  if (location.hash || /[?&][hq]=/.test(location.search)) use();
})(document.currentScript.dataset);
