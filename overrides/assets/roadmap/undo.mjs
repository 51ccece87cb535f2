/**
 * The way back from the last large action, also after a reload: what it was, in words, and what it
 * changed, with the ids that its boxes had, which the page where it is undone may not know. Undoing is
 * a new action, so it wins over a copy that was made meanwhile.
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

const isFormer = (was) => was instanceof Object && Object.values(was).every((ids) => Array.isArray(ids) && ids.every(isText));

function parse(text) {
  try {
    const { what, changes, was = {} } = JSON.parse(text) ?? {};
    const isSound = isText(what) && Array.isArray(changes) && changes.every(isChange) && isFormer(was);
    return isSound ? { what, changes, was } : null;
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

  /** The last large action: `{ what, changes, was }`, or null. */
  get last() {
    return parse(this.#store.shelf.text(NAME));
  }

  remember(what, changes) {
    if (changes.length) this.#put(JSON.stringify({ what, changes, was: this.#former(changes) }));
  }

  /** Undoes it; tells how many boxes, notes and settings had been changed since and stay as they are. */
  undo() {
    const { changes = [], was = {} } = this.last ?? {};
    this.#store.learn(was);
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

  /** Which ids the boxes of these changes had. */
  #former(changes) {
    const changed = new Set(changes.map(([, id]) => id));
    return Object.fromEntries(Object.entries(this.#store.former).filter(([id]) => changed.has(id)));
  }

  #put(text) {
    // Where there is no room for this one, the one before must not come back with the next load.
    this.#store.shelf.remove(NAME);
    this.#store.shelf.put(NAME, text);
    this.dispatchEvent(new Event("change"));
  }
}
