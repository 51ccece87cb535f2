/**
 * What the learner has done, one storage key a box, so that two tabs never overwrite each other's.
 *
 * A key is `<kind>.<id>`; the kinds (ticks, notes, settings) say how a value is read and which of two
 * holds, so merging is the same for a tab, a file and a link: key by key, in any order, as often as
 * you like. A value that cannot be read counts as none and stays as it is until the learner acts on
 * it. A box that has had other ids counts what stands under those as well. The store knows no page: a
 * `ticks`, `notes` or `settings` event goes out with the ids that may have changed, or without ids.
 */
import { notes, written } from "./notes.mjs";
import { chosen, settings } from "./settings.mjs";
import { Shelf } from "./shelf.mjs";
import { renewed, ticks } from "./ticks.mjs";

export const KINDS = [ticks, notes, settings];
export const ID = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

class ChangeEvent extends Event {
  constructor(kind, ids) {
    super(kind.plural);
    this.ids = ids;
  }
}

export class Store extends EventTarget {
  #clock;
  #was = new Map(); // box id -> the ids it had
  #heirs = new Map(); // an id that a box had -> those boxes

  constructor({ shelf, clock = Date.now }) {
    super();
    [this.shelf, this.#clock] = [shelf, clock];
    this.unreadable = new Set();
  }

  /** Takes in which ids boxes had before: `{ id: [old id] }`. */
  learn(was) {
    for (const [id, old] of Object.entries(was)) {
      this.#was.set(id, old);
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
    return this.#change(
      ticks,
      ids.filter((id) => this.isDone(id) !== done),
      (id) => renewed(this.get(ticks, id), done, this.#clock()),
    );
  }

  /** Writes a note over what the writer saw; what came meanwhile stays beside it. */
  note(id, content, base = this.get(notes, id)) {
    return this.#change(notes, [id], () => written(this.get(notes, id), content, base, this.#clock()));
  }

  setting(name) {
    return this.get(settings, name)?.value ?? "";
  }

  choose(name, value) {
    return this.#change(settings, [name], () => chosen(this.get(settings, name), value, this.#clock()));
  }

  /** Everything readable that is kept here, of the plan or not: a map from id to value for each kind. */
  everything() {
    return Object.fromEntries(KINDS.map((kind) => [kind.plural, new Map(this.#all(kind))]));
  }

  /** Merges what `everything` gave elsewhere. Returns the changes. */
  merge(other) {
    return KINDS.flatMap((kind) => {
      const own = (id) => this.#read(kind, id).reduce(merged, null);
      const merged = (a, b) => (a && b ? kind.merge(a, b) : (a ?? b));
      const news = [...(other[kind.plural] ?? [])].map(([id, value]) => [id, merged(own(id), value)]);
      const differing = new Map(news.filter(([id, value]) => !own(id) || kind.format(own(id)) !== kind.format(value)));
      return this.#change(kind, [...differing.keys()], (id) => differing.get(id));
    });
  }

  /** Undoes changes, each as a new action, but for what was changed again since. Returns the changes. */
  revert(changes) {
    return KINDS.flatMap((kind) => {
      const isAs = (id, after) => [id, ...(this.#heirs.get(id) ?? [])].every((each) => this.#text(kind, each) === after);
      const own = changes.filter(([plural, id, , after]) => plural === kind.plural && isAs(id, after));
      const before = new Map(own.map(([, id, text]) => [id, text === null ? null : kind.parse(text)]));
      return this.#change(kind, [...before.keys()], (id) => kind.revert(before.get(id), this.get(kind, id), this.#clock()));
    });
  }

  /** Another tab wrote this key; null means that it may have written any. */
  received(key) {
    const [name, ...id] = (key && this.shelf.name(key)?.split(".")) ?? [];
    for (const kind of KINDS) {
      if (key === null) this.dispatchEvent(new ChangeEvent(kind));
      else if (kind.name === name) this.#tell(kind, [id.join(".")]);
    }
  }

  /** A store in memory with this content: to look at it, or to try something on it. */
  copy(content = this.everything()) {
    const copy = new Store({ shelf: new Shelf(null, ""), clock: this.#clock });
    copy.learn(Object.fromEntries(this.#was));
    copy.merge(content);
    return copy;
  }

  #change(kind, ids, value) {
    const affected = [...new Set(ids.flatMap((id) => [...(this.#heirs.get(id) ?? [id])]))];
    const [before, values] = [affected.map((id) => this.#text(kind, id)), ids.map(value)];
    ids.forEach((id, index) => this.shelf.write(`${kind.name}.${id}`, kind.format(values[index])));
    if (ids.length) this.#tell(kind, ids);
    return affected
      .map((id, index) => [kind.plural, id, before[index], this.#text(kind, id)])
      .filter(([, , old, current]) => old !== current);
  }

  #tell(kind, ids) {
    this.dispatchEvent(new ChangeEvent(kind, [...new Set(ids.flatMap((id) => [id, ...(this.#heirs.get(id) ?? [])]))]));
  }

  #text(kind, id) {
    const value = this.get(kind, id);
    return value && kind.format(value);
  }

  #all(kind) {
    const ids = this.shelf.names(`${kind.name}.`).map((name) => name.slice(kind.name.length + 1));
    const values = ids.filter((id) => ID.test(id)).map((id) => [id, this.#read(kind, id)]);
    return values.filter(([, found]) => found.length).map(([id, found]) => [id, found.reduce(kind.merge)]);
  }

  #read(kind, id) {
    const name = `${kind.name}.${id}`;
    const values = [];
    for (const text of this.shelf.read(name)) {
      const value = kind.parse(text);
      if (value) values.push(value);
      else this.#cannotRead(name);
    }
    return values;
  }

  #cannotRead(name) {
    if (this.unreadable.has(name)) return;
    this.unreadable.add(name);
    this.dispatchEvent(new Event("unreadable"));
  }
}
