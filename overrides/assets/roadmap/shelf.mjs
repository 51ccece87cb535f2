/**
 * Texts under the site's own keys: in the browser's storage, or in memory for this visit where that
 * refuses. Never throws, and never touches a key of anybody else.
 */
const ROOM = "room"; // a name that holds nothing for longer than it takes to ask

export class Shelf extends EventTarget {
  #storage;
  #prefix;
  #memory = new Map();
  #unstored = new Set(); // names of what the learner did and could not be stored

  /** `storage` is null where the browser refuses any, or where memory is all that is wanted. */
  constructor(storage, prefix) {
    super();
    [this.#storage, this.#prefix] = [storage, prefix];
    this.refused = !storage;
  }

  /** What stands under a name: nothing, one text, or what is stored and what could not be. */
  read(name) {
    const stored = this.#stored(name) ?? null;
    const texts = stored === null ? [] : [stored];
    return this.#memory.has(name) ? [...texts, this.#memory.get(name)] : texts;
  }

  /** The text that was put last. */
  text(name) {
    return this.read(name).at(-1) ?? null;
  }

  /** Keeps something of the learner's, who is told where that is refused, and when all of it is stored again. Returns whether this is. */
  write(name, text) {
    const isStored = this.put(name, text);
    this.#unstored[isStored ? "delete" : "add"](name);
    if (!isStored) this.#refuse();
    else if (!this.#unstored.size) this.#relent();
    return isStored;
  }

  /** The names of what the learner did that is in memory only. */
  get unstored() {
    return [...this.#unstored];
  }

  /** Keeps something for the site's own use, which nobody misses. Returns whether it is stored. */
  put(name, text) {
    try {
      this.#storage.setItem(this.#prefix + name, text);
    } catch {
      this.#memory.set(name, text);
      return false;
    }
    this.#memory.delete(name);
    return true;
  }

  /** Whether there is room for so many characters more; where nothing can be stored at all, nobody waits for room. */
  hasRoom(characters) {
    if (!this.#storage) return true;
    const isStored = this.put(ROOM, "x".repeat(characters));
    this.remove(ROOM);
    return isStored;
  }

  remove(name) {
    this.#memory.delete(name);
    try {
      this.#storage?.removeItem(this.#prefix + name);
    } catch {
      this.#refuse();
    }
  }

  /** The names below one, such as "task." */
  names(start) {
    const below = this.#prefix + start;
    const stored = this.#keys().filter((key) => key.startsWith(below));
    const kept = [...this.#memory.keys()].filter((name) => name.startsWith(start));
    return [...new Set([...stored.map((key) => this.name(key)), ...kept])];
  }

  /** The name that a key of the storage stands for, or null where it is not ours. */
  name(key) {
    return key.startsWith(this.#prefix) ? key.slice(this.#prefix.length) : null;
  }

  #keys() {
    try {
      return Object.keys(this.#storage ?? {});
    } catch {
      return [];
    }
  }

  #stored(name) {
    try {
      return this.#storage?.getItem(this.#prefix + name);
    } catch {
      this.#refuse();
      return null;
    }
  }

  #refuse() {
    if (this.refused) return;
    this.refused = true;
    this.dispatchEvent(new Event("refused"));
  }

  #relent() {
    if (!this.refused) return;
    this.refused = false;
    this.dispatchEvent(new Event("stored"));
  }
}
