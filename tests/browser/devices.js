/** Two devices with two tabs each, as tests/browser/test_devices.py drives them. */
({ editions, foreign, steps, skews, seen }) => {
  const boxOf = Object.fromEntries(editions.flatMap(([ids]) => Object.entries(ids).map(([box, id]) => [id, box])));
  const storages = [0, 1].map(() => Object.assign(Object.create(storageMethods), foreign));
  const edition = [0, 0];
  const [newest, problems, last] = [{}, [], []];
  let now = 1_000_000;
  const device = (tab) => tab >> 1;
  const tabs = skews.map(
    (skew, tab) => new store.Store({ shelf: new shelf.Shelf(storages[device(tab)], "t."), clock: () => now + skew }),
  );

  const ids = (tab) => editions[edition[device(tab)]][0];
  const tick = (tab, box) => tabs[tab].get(kinds.ticks, ids(tab)[box]);
  const isDone = (found) => found?.time > 0;
  const text = (found) => found && kinds.ticks.format(found);
  const look = (tab) => Object.fromEntries(Object.keys(ids(tab)).map((box) => [box, tick(tab, box)]));
  const takeIn = (tab) => whole.merge(tabs[tab], whole.everything(tabs[device(tab) ? 0 : 3]));

  function update(which) {
    edition[which] = Math.min(edition[which] + 1, editions.length - 1);
    for (const tab of [2 * which, 2 * which + 1]) tabs[tab].learn(editions[edition[which]][1]);
  }

  /** Acts, and keeps what it takes to undo that and to tell whether it was undone. */
  function large(tab, act) {
    const before = look(tab);
    const changes = act();
    last[tab] = { changes, before, after: look(tab) };
    return changes;
  }

  /** A box that was changed is as before, and one that was changed again stays. */
  function isUndone(box, found, { before, after }, current) {
    const mine = text(before[box]) !== text(after[box]) && text(current[box]) === text(after[box]);
    if (!mine) return text(found) === text(current[box]);
    return isDone(found) === isDone(before[box]) && (!isDone(found) || found.day === before[box].day);
  }

  const acts = {
    set(tab, boxes, done) {
      const changes = large(tab, () => tabs[tab].set(boxes.map((box) => ids(tab)[box]), done));
      for (const [, id] of changes) newest[boxOf[id]] = done;
      for (const each of [tab, tab ^ 1])
        if (boxes.some((box) => isDone(tick(each, box)) !== done)) problems.push(`Tab ${each} shows ${boxes} otherwise`);
    },
    merge(tab) {
      // An older edition does not know which boxes it would undo.
      if (edition[device(tab)] < edition[1 - device(tab)]) takeIn(tab);
      else large(tab, () => takeIn(tab));
    },
    undo(tab) {
      const done = last[tab] ?? { changes: [], before: {}, after: {} };
      const current = look(tab);
      for (const [, id] of whole.revert(tabs[tab], done.changes)) newest[boxOf[id]] = isDone(tick(tab, boxOf[id]));
      for (const [box, found] of Object.entries(look(tab)))
        if (!isUndone(box, found, done, current)) problems.push(`Tab ${tab} did not undo ${box}`);
      last[tab] = undefined;
    },
    update(tab) {
      for (const which of seen ? [0, 1] : [device(tab)]) update(which);
    },
  };

  for (const [act, tab, ...rest] of steps) {
    now += 10;
    if (seen) takeIn(tab);
    acts[act](tab, ...rest);
  }
  for (const which of [0, 1, 0, 1]) update(which);
  for (const tab of [0, 2, 0]) takeIn(tab);
  const kept = (storage) => Object.fromEntries(Object.keys(foreign).map((key) => [key, storage.getItem(key)]));
  const shown = tabs.map((_, tab) => Object.entries(look(tab)).map(([box, found]) => [box, isDone(found)]));
  return {
    problems,
    newest,
    shown: shown.map((each) => Object.fromEntries(each)),
    foreign: storages.map(kept),
    agree: textOf(whole.everything(tabs[0])) === textOf(whole.everything(tabs[2])),
  };
};
