/**
 * Between the store and the elements: knows which progress a page has, and tells those elements that
 * show a scope when its figures change, and no others. Passes on what the store says, and can show
 * another store in place of the learner's own.
 */
import { Progress } from "./progress.mjs";

const EVENTS = ["ticks", "notes", "settings"];

export class Board extends EventTarget {
  #pages = new Map(); // root element -> its progress
  #watchers = new Map(); // scope -> elements

  /** `own` is the learner's store, `undo` the way back in it, `seen` what was seen of the plan. */
  constructor(own, undo, seen) {
    super();
    Object.assign(this, { own, undo, seen, store: own });
    this.#listen();
  }

  #listen() {
    for (const name of EVENTS) this.store.addEventListener(name, this);
  }

  handleEvent(event) {
    if (event.type === "ticks") this.#redrawAll(event.ids);
    this.dispatchEvent(Object.assign(new Event(event.type), { ids: event.ids }));
  }

  #redrawAll(ids) {
    for (const [root, progress] of this.#pages) {
      if (root.isConnected) this.#redraw(progress.changed(ids));
      else this.#pages.delete(root);
    }
  }

  #redraw(scopes) {
    const watching = [...(scopes ?? this.#watchers.keys())].flatMap((scope) => [...(this.#watchers.get(scope) ?? [])]);
    // Drawing one element may take another off the page.
    for (const element of new Set(watching)) if (element.isConnected) element.update(scopes);
  }

  get isViewing() {
    return this.store !== this.own;
  }

  /** Shows this progress on every page until `view()`; what is the learner's own stays as it is. */
  view(store = this.own) {
    for (const name of EVENTS) this.store.removeEventListener(name, this);
    this.store = store;
    this.#listen();
    this.dispatchEvent(new Event("view"));
    for (const type of EVENTS) this.handleEvent(new Event(type));
  }

  /** The progress of the page that an element stands in. */
  progress(element) {
    const root = element.closest(".rm");
    if (!this.#pages.has(root)) {
      const data = JSON.parse(root.dataset.plan);
      this.own.learn(data.was ?? {});
      this.seen.note(data.edition);
      this.#pages.set(root, new Progress(data, (id) => this.store.isDone(id)));
    }
    return this.#pages.get(root);
  }

  summary(element, scope) {
    return this.progress(element).summary(scope);
  }

  /** What the learner saw of the plan before it became what this element's page shows, or null. */
  before(element) {
    return this.isViewing ? null : this.seen.before(this.progress(element).edition);
  }

  watch(element, scopes) {
    for (const scope of scopes) {
      this.#watchers.set(scope, (this.#watchers.get(scope) ?? new Set()).add(element));
    }
  }

  forget(element, scopes) {
    for (const scope of scopes) {
      const elements = this.#watchers.get(scope);
      elements?.delete(element);
      if (!elements?.size) this.#watchers.delete(scope);
    }
  }

  /** Says something to those who listen rather than look. */
  announce(text) {
    this.dispatchEvent(Object.assign(new Event("announce"), { text }));
  }

  /** Offers the way back from something large that was just done, and says what it was. */
  did(what, changes) {
    if (!changes.length) return;
    this.undo.remember(what, changes);
    this.announce(`${what} You can undo this.`);
  }
}
