/**
 * What the learner has done, one storage key a box, so that two tabs never overwrite each other's.
 *
 * A key is `<kind>.<id>`; the kinds (`kinds.mjs`) say how a value is read and which of two holds, so
 * merging is the same for a tab, a file and a link: key by key, in any order, as often as you like. A
 * value that cannot be read counts as none and stays as it is until the learner acts on it. A box that
 * has had other ids counts what stands under those as well. The store knows no page: a `ticks`, `notes`
 * or `settings` event goes out with the ids that may have changed, or without ids, and whether it was
 * here that they changed. What concerns all of it at once is in `whole.mjs`.
 */
import { KINDS } from "./kinds.mjs";
import { renewed, ticks } from "./ticks.mjs";

export const ID = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

class ChangeEvent extends Event {
  constructor(kind, ids, isOwn = false) {
    super(kind.plural);
    Object.assign(this, { ids, isOwn });
  }
}

export class Store extends EventTarget {
  #was = new Map(); // box id -> the ids it had
  #heirs = new Map(); // an id that a box had -> those boxes

  constructor({ shelf, clock = Date.now }) {
    super();
    [this.shelf, this.clock] = [shelf, clock];
    this.unreadable = new Set();
  }

  /** Takes in which ids boxes had before: `{ id: [old id] }`. What is known already stays, since it may be of a newer plan. */
  learn(was) {
    for (const [id, old] of Object.entries(was)) {
      this.#was.set(id, [...new Set([...(this.#was.get(id) ?? []), ...old])]);
      for (const each of old) this.#heirs.set(each, (this.#heirs.get(each) ?? new Set()).add(id));
    }
  }

  /** The value of a box, or null: its own and those of the ids it had, merged. */
  get(kind, id) {
    const was = this.#was.get(id);
    const found = was ? [id, ...was].flatMap((each) => this.#read(kind, each)) : this.#read(kind, id);
    return found.length ? found.reduce(kind.merge) : null;
  }

  time(id) {
    return this.get(ticks, id)?.time ?? 0;
  }

  isDone(id) {
    return this.time(id) > 0;
  }

  /** When a box was done, 0 if it is open. */
  day(id) {
    return this.get(ticks, id)?.day ?? 0;
  }

  /** Ticks or unticks boxes; those that already are so keep their time. Returns the changes. */
  set(ids, done) {
    return this.change(
      ticks,
      ids.filter((id) => this.isDone(id) !== done),
      (id) => renewed(this.get(ticks, id), done, this.clock()),
    );
  }

  /** Another tab wrote this key; null means that it may have written any. */
  received(key) {
    const [name, ...id] = (key && this.shelf.name(key)?.split(".")) ?? [];
    for (const kind of KINDS) {
      if (key === null) this.dispatchEvent(new ChangeEvent(kind));
      else if (kind.name === name) this.#tell(kind, [id.join(".")]);
    }
  }

  /** Writes what `value` gives for each id. Returns the changes: `[[plural, id, text before, text after]]`. */
  change(kind, ids, value) {
    const affected = [...new Set(ids.flatMap((id) => this.current(id)))];
    const [before, values] = [affected.map((id) => this.text(kind, id)), ids.map(value)];
    const stored = ids.filter((id, index) => this.shelf.write(`${kind.name}.${id}`, kind.format(values[index])));
    if (stored.length) this.#storeRest();
    if (ids.length) this.#tell(kind, ids, true);
    return affected
      .map((id, index) => [kind.plural, id, before[index], this.text(kind, id)])
      .filter(([, , old, current]) => old !== current);
  }

  /** The value of a box as text, or null. */
  text(kind, id) {
    const value = this.get(kind, id);
    return value && kind.format(value);
  }

  /** The value under this id alone, or null. */
  own(kind, id) {
    return this.#read(kind, id).reduce((a, b) => (a ? kind.merge(a, b) : b), null);
  }

  /** All ids of the storage that have something of this kind, readable or not. */
  ids(kind) {
    return this.shelf.names(`${kind.name}.`).map((name) => name.slice(kind.name.length + 1)).filter((id) => ID.test(id));
  }

  /** An id and those of the boxes that had it. */
  family(id) {
    return [id, ...(this.#heirs.get(id) ?? [])];
  }

  /** The ids that count what stands under this one: those of the boxes that had it, or itself. */
  current(id) {
    return [...(this.#heirs.get(id) ?? [id])];
  }

  /** Which ids boxes had before, as `learn` takes them. */
  get former() {
    return Object.fromEntries(this.#was);
  }

  /** There is room: also for what there was none for before, which is merged with what another tab has stored there meanwhile. */
  #storeRest() {
    for (const name of this.shelf.unstored) {
      const [of, id] = name.split(".");
      const kind = KINDS.find((each) => each.name === of);
      this.shelf.write(name, kind.format(this.own(kind, id)));
    }
  }

  #tell(kind, ids, isOwn) {
    this.dispatchEvent(new ChangeEvent(kind, [...new Set(ids.flatMap((id) => this.family(id)))], isOwn));
  }

  #read(kind, id) {
    const name = `${kind.name}.${id}`;
    const texts = this.shelf.read(name);
    const values = texts.map((text) => kind.parse(text)).filter(Boolean);
    if (values.length < texts.length) this.#cannotRead(name);
    else this.unreadable.delete(name);
    return values;
  }

  #cannotRead(name) {
    if (this.unreadable.has(name)) return;
    this.unreadable.add(name);
    this.dispatchEvent(new Event("unreadable"));
  }
}
