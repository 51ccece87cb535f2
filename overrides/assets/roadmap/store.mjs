/**
 * Ticks, one storage key a box, so that two tabs never overwrite each other's.
 *
 * A value is milliseconds since 1970 as a decimal integer: positive, done then; negative, unticked
 * then. The newer time wins. A value that cannot be read counts as never ticked and stays as it is
 * until the learner ticks that box. The store knows no page: storage and clock are handed in, and a
 * `ticks` event goes out with the ids that may have changed, or without ids when all may have.
 */
const VALUE = /^-?[1-9]\d{0,14}$/;
const LATEST = 999_999_999_999_999; // what VALUE holds, and a date that a browser can show

/** The signed time a stored text stands for, or 0 where it is none. */
export const parse = (text) => (VALUE.test(text ?? "") ? Number(text) : 0);

export class TicksEvent extends Event {
  constructor(ids) {
    super("ticks");
    this.ids = ids;
  }
}

export class Store extends EventTarget {
  #storage;
  #prefix;
  #clock;
  #memory = new Map();

  /** `storage` is null where the browser refuses any. */
  constructor({ storage, prefix, clock = Date.now }) {
    super();
    [this.#storage, this.#prefix, this.#clock] = [storage, prefix, clock];
    this.refused = !storage;
  }

  /** The signed time of a box's latest tick, 0 if there was none. */
  time(id) {
    const [kept, stored] = [this.#memory.get(id) ?? 0, this.#stored(id)];
    return Math.abs(kept) > Math.abs(stored) ? kept : stored;
  }

  isDone(id) {
    return this.time(id) > 0;
  }

  /** Ticks or unticks boxes; those that already are so keep their time. */
  set(ids, done) {
    const changed = ids.filter((id) => this.isDone(id) !== done);
    for (const id of changed) {
      const time = Math.min(Math.max(this.#clock(), Math.abs(this.time(id)) + 1), LATEST);
      this.#write(id, done ? time : -time);
    }
    if (changed.length) this.dispatchEvent(new TicksEvent(changed));
  }

  /** Another tab wrote this key; null means that it may have written any. */
  received(key) {
    if (key === null) this.dispatchEvent(new TicksEvent());
    else if (key.startsWith(this.#prefix)) {
      this.dispatchEvent(new TicksEvent([key.slice(this.#prefix.length)]));
    }
  }

  #stored(id) {
    try {
      return parse(this.#storage?.getItem(this.#prefix + id));
    } catch {
      return 0;
    }
  }

  #write(id, time) {
    try {
      this.#storage.setItem(this.#prefix + id, String(time));
      this.#memory.delete(id);
    } catch {
      // No storage, or a full one: the tick lasts as long as the page.
      this.#memory.set(id, time);
      if (this.refused) return;
      this.refused = true;
      this.dispatchEvent(new Event("refused"));
    }
  }
}
