/**
 * Between the store and the elements: knows which progress a page has, and tells those elements that
 * show a scope when its figures change, and no others.
 */
import { Progress } from "./progress.mjs";

export class Board extends EventTarget {
  #pages = new Map(); // root element -> its progress
  #watchers = new Map(); // scope -> elements

  constructor(store) {
    super();
    this.store = store;
    store.addEventListener("ticks", this);
  }

  handleEvent({ ids }) {
    for (const [root, progress] of this.#pages) {
      if (root.isConnected) this.#redraw(progress.changed(ids));
      else this.#pages.delete(root);
    }
  }

  #redraw(scopes) {
    const watching = [...(scopes ?? this.#watchers.keys())].flatMap((scope) => [...(this.#watchers.get(scope) ?? [])]);
    for (const element of new Set(watching)) element.update();
  }

  /** The progress of the page that an element stands in. */
  progress(element) {
    const root = element.closest(".rm");
    if (!this.#pages.has(root)) {
      this.#pages.set(root, new Progress(JSON.parse(root.dataset.plan), (id) => this.store.isDone(id)));
    }
    return this.#pages.get(root);
  }

  summary(element, scope) {
    return this.progress(element).summary(scope);
  }

  watch(element, scopes) {
    for (const scope of scopes) {
      this.#watchers.set(scope, (this.#watchers.get(scope) ?? new Set()).add(element));
    }
  }

  forget(element) {
    for (const [scope, elements] of this.#watchers) {
      elements.delete(element);
      if (!elements.size) this.#watchers.delete(scope);
    }
  }

  /** Says something to those who listen rather than look. */
  announce(text) {
    this.dispatchEvent(Object.assign(new Event("announce"), { text }));
  }
}
