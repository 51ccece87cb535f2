/**
 * The way back from the last large action, also after a reload: what it was, in words, and what it
 * changed. Undoing is a new action, so it wins over a copy that was made meanwhile.
 */
import { KINDS } from "./kinds.mjs";
import { revert } from "./whole.mjs";

const NAME = "undo";
const isText = (value) => typeof value === "string";

function isChange(change) {
  const [plural, id, before, after] = Array.isArray(change) ? change : [];
  const kind = KINDS.find((each) => each.plural === plural);
  return Boolean(kind && isText(id) && (before === null || (isText(before) && kind.parse(before))) && isText(after));
}

function parse(text) {
  try {
    const { what, changes } = JSON.parse(text) ?? {};
    return isText(what) && Array.isArray(changes) && changes.every(isChange) ? { what, changes } : null;
  } catch {
    return null;
  }
}

export class Undo extends EventTarget {
  #store;

  constructor(store) {
    super();
    this.#store = store;
  }

  /** The last large action: `{ what, changes }`, or null. */
  get last() {
    return parse(this.#store.shelf.text(NAME));
  }

  remember(what, changes) {
    if (changes.length) this.#put(JSON.stringify({ what, changes }));
  }

  /** Undoes it; tells how many boxes, notes and settings had been changed since and stay as they are. */
  undo() {
    const changes = this.last?.changes ?? [];
    const undone = revert(this.#store, changes);
    this.forget();
    return Math.max(changes.length - undone.length, 0); // a box that has become two since counts twice
  }

  forget() {
    this.#store.shelf.remove(NAME);
    this.dispatchEvent(new Event("change"));
  }

  /** Another tab wrote this key. */
  received(key) {
    if (key === null || this.#store.shelf.name(key) === NAME) this.dispatchEvent(new Event("change"));
  }

  #put(text) {
    this.#store.shelf.write(NAME, text);
    this.dispatchEvent(new Event("change"));
  }
}
