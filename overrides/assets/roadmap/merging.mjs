/** What merging other progress would do to the boxes of the plan, before anything is done. Pure. */
import { notes, shown } from "./notes.mjs";
import { copy, merge } from "./whole.mjs";

/**
 * `{ ticked, unticked, dated, renewed, written, both, unknown, settings, size }`: ids of boxes that would be
 * ticked, be unticked, or have another date; that would look the same, but count as changed later; whose
 * note would change, or have two texts; ids that are kept although no box of the plan has them; names of
 * settings that would change. All are empty where nothing would be written. `size` is how many characters it
 * takes to note what would be.
 */
export function outcome(store, other, { boxes }) {
  const trial = copy(store);
  const changes = merge(trial, other, store.clock());
  const isKnown = (id) => Object.hasOwn(boxes, id); // one may be called "constructor"
  const of = (plural) => changes.filter(([kind]) => kind === plural).map(([, id]) => id);
  const [ticks, texts] = [of("ticks").filter(isKnown), of("notes").filter(isKnown)];
  const isBoth = (id) => shown(trial.get(notes, id)).length > 1;
  const isSame = (id) => trial.isDone(id) === store.isDone(id) && trial.day(id) === store.day(id);
  return {
    ticked: ticks.filter((id) => trial.isDone(id) && !store.isDone(id)),
    unticked: ticks.filter((id) => !trial.isDone(id) && store.isDone(id)),
    dated: ticks.filter((id) => trial.isDone(id) && store.isDone(id) && trial.day(id) !== store.day(id)),
    renewed: ticks.filter(isSame),
    written: texts.filter((id) => !isBoth(id)),
    both: texts.filter(isBoth),
    unknown: [...new Set([...of("ticks"), ...of("notes")])].filter((id) => !isKnown(id)),
    settings: of("settings"),
    size: JSON.stringify(changes).length,
  };
}
