/** All that a store keeps, as one: taken out, merged in, taken back, copied. */
import { KINDS } from "./kinds.mjs";
import { notes, shown } from "./notes.mjs";
import { settings } from "./settings.mjs";
import { Shelf } from "./shelf.mjs";
import { Store } from "./store.mjs";
import { ticks } from "./ticks.mjs";
import { isAhead, past } from "./unusable.mjs";

/** Everything readable that is kept, of the plan or not: a map from id to value for each kind. */
export function everything(store) {
  const all = (kind) => store.ids(kind).map((id) => [id, store.own(kind, id)]);
  return Object.fromEntries(KINDS.map((kind) => [kind.plural, new Map(all(kind).filter(([, value]) => value))]));
}

/** The ids of what is done, of the plan or not, and of what has a note that says something: a box counts once, whatever ids it had. */
export function filled(store) {
  const kept = everything(store);
  const ids = ({ plural }) => [...new Set([...kept[plural].keys()].flatMap((id) => store.current(id)))];
  return {
    done: ids(ticks).filter((id) => store.isDone(id)),
    noted: ids(notes).filter((id) => shown(store.get(notes, id)).length),
  };
}

/** Puts times right that have not come yet: as other devices are told, so that what is done there afterwards is newer here too. */
export function settle(store, now) {
  for (const kind of [ticks, settings]) {
    const ahead = store.ids(kind).filter((id) => isAhead(store.own(kind, id)?.time, now));
    store.change(kind, ahead, (id) => past(store.own(kind, id), now));
  }
}

/**
 * Merges what `everything` gave elsewhere. Of what a wrong clock has dated ahead here nobody knows when it was: what is
 * done is done now, all else gives way. Returns the changes.
 */
export function merge(store, other, now = Infinity) {
  return KINDS.flatMap((kind) => {
    const isUnsure = (own, value) => isAhead(own.time, now) && !isAhead(value.time, now);
    const dated = (own) => (kind === ticks && own.time > 0 ? [past(own, now)] : []);
    const merged = (own, value) => (isUnsure(own, value) ? [...dated(own), value] : [own, value]).reduce(kind.merge);
    const news = [...(other[kind.plural] ?? [])].map(([id, value]) => [id, store.own(kind, id), value]);
    const values = new Map(news.map(([id, own, value]) => [id, own ? merged(own, value) : value]));
    const differing = news.filter(([id, own]) => !own || kind.format(own) !== kind.format(values.get(id)));
    return store.change(kind, differing.map(([id]) => id), (id) => values.get(id));
  });
}

/** Whether what a change has left is still there: under the id that it was made to, and in the boxes that had this one, beside texts of their own. */
function isAs(store, kind, id, after) {
  const isIn = (heir) => kind === notes && shown(notes.parse(after)).every((each) => textsOf(store, heir).includes(textOf(each)));
  const heirs = store.family(id).filter((each) => each !== id);
  return store.text(kind, id) === after && heirs.every((each) => store.text(kind, each) === after || isIn(each));
}

/** Undoes changes, each as a new action, but for what was changed again since. Returns the changes. */
export function revert(store, changes) {
  return KINDS.flatMap((kind) => {
    const own = changes.filter(([plural, id, , after]) => plural === kind.plural && isAs(store, kind, id, after));
    const before = new Map(own.map(([, id, text]) => [id, text === null ? null : kind.parse(text)]));
    return store.change(kind, [...before.keys()], (id) => kind.revert(before.get(id), store.get(kind, id), store.clock()));
  });
}

const textOf = ({ text, link }) => JSON.stringify([text, link]);

/** What the note of a box says, each text with its link as one. */
export const textsOf = (store, id) => shown(store.get(notes, id)).map(textOf);

/** Brings back what `everything` gave elsewhere and merging leaves out, each as a new action: ticks that are `open` here, texts that were `replaced`. Returns the changes. */
export function redo(store, other, { open, replaced }) {
  const [there, now] = [copy(store, other), store.clock()];
  const again = (id) => {
    const own = store.get(notes, id);
    const back = shown(there.get(notes, id)).filter((each) => !textsOf(store, id).includes(textOf(each)));
    return notes.revert({ kept: [...own.kept, ...back] }, own, now);
  };
  return [
    ...store.change(ticks, open, (id) => ticks.revert(there.get(ticks, id), store.get(ticks, id), now)),
    ...store.change(notes, replaced, again),
  ];
}

/** A store in memory with this content: to look at it, or to try something on it. */
export function copy(store, content = everything(store)) {
  const made = new Store({ shelf: new Shelf(null, ""), clock: store.clock });
  made.learn(store.former);
  merge(made, content);
  return made;
}
