/** What merging other progress would do to the boxes of the plan, before anything is done. Pure. */
import { notes, shown } from "./notes.mjs";
import { copy, filled, merge, redo, textsOf } from "./whole.mjs";

/**
 * `{ ticked, unticked, dated, renewed, silent, noted, written, both, removed, unknown, settings, size }`: ids of boxes that would
 * be ticked, be unticked, or have another date; that would look the same, but count as changed later, and those that
 * nothing here is about and nothing would show of; that would have a note for the first time; whose note would change, have
 * more texts, or be there no more; ids that are kept although no box of the plan has them; names of settings that would
 * change. All are empty where nothing would be written. `size` is how many characters it takes to note what would be.
 */
export function outcome(store, other, { boxes }) {
  const trial = copy(store);
  const changes = merge(trial, other, store.clock());
  const isKnown = (id) => Object.hasOwn(boxes, id); // one may be called "constructor"
  const of = (plural) => changes.filter(([kind]) => kind === plural).map(([, id]) => id);
  const [ticks, texts] = [of("ticks").filter(isKnown), of("notes").filter(isKnown)];
  const number = (of, id) => shown(of.get(notes, id)).length;
  const isAsBefore = (id) => textsOf(trial, id).join() === textsOf(store, id).join();
  const others = texts.filter((id) => !isAsBefore(id));
  const isNew = (id) => !store.time(id) && !store.get(notes, id);
  const isSame = (id) => trial.isDone(id) === store.isDone(id) && trial.day(id) === store.day(id);
  const same = [...new Set([...ticks.filter(isSame), ...texts.filter(isAsBefore)])];
  return {
    ticked: ticks.filter((id) => trial.isDone(id) && !store.isDone(id)),
    unticked: ticks.filter((id) => !trial.isDone(id) && store.isDone(id)),
    dated: ticks.filter((id) => trial.isDone(id) && store.isDone(id) && trial.day(id) !== store.day(id)),
    renewed: same.filter((id) => !isNew(id)),
    silent: same.filter((id) => isNew(id) && !number(trial, id)),
    noted: others.filter((id) => !number(store, id) && number(trial, id)),
    written: others.filter((id) => number(store, id) && number(trial, id) === 1),
    both: others.filter((id) => number(store, id) && number(trial, id) > 1),
    removed: others.filter((id) => !number(trial, id)),
    unknown: [...new Set([...of("ticks"), ...of("notes")])].filter((id) => !isKnown(id)),
    settings: of("settings"),
    size: JSON.stringify(changes).length,
  };
}

/**
 * What merging would leave out, since it was taken back or replaced here later: `{ open, replaced, size }`, ids of what
 * is done there and of what has texts there; and how many characters it takes to note that they are brought back.
 */
export function leftOut(store, other) {
  const [there, trial] = [copy(store, other), copy(store)];
  merge(trial, other, store.clock());
  const { done, noted } = filled(there);
  const isAway = (id) => textsOf(there, id).some((each) => !textsOf(trial, id).includes(each));
  const left = { open: done.filter((id) => !trial.isDone(id)), replaced: noted.filter(isAway) };
  return { ...left, size: JSON.stringify(redo(trial, other, left)).length };
}
