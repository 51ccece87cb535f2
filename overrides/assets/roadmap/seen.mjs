/** What the learner has seen of the plan, kept in this browser; `news.mjs` says what that means. */
import { parse, seen } from "./news.mjs";

export class Seen {
  #shelf;
  #load;
  #clock;
  #last = {}; // of which edition something was seen, and what

  /** `load` fetches the whole plan of an edition. */
  constructor(shelf, load, clock = Date.now) {
    [this.#shelf, this.#load, this.#clock] = [shelf, load, clock];
  }

  /** What was seen of another edition than this, or null where nothing has changed since. */
  before(edition) {
    const known = this.#shelf.text("edition");
    if (known === edition) return null;
    // A large plan takes long to read.
    if (this.#last.edition !== known) this.#last = { edition: known, seen: parse(this.#shelf.text("seen")) };
    return this.#last.seen;
  }

  /** Starts to watch for news, if that has not begun; `byTick` when the learner has just acted. */
  async begin(edition, byTick) {
    const known = this.#shelf.text("edition");
    const isLost = byTick && known !== edition && !this.before(edition);
    if (known === null || isLost) await this.update(edition);
  }

  /** Takes the plan as it is now as seen. Without a connection that waits for the next time. */
  async update(edition) {
    const plan = await this.#load(edition).catch(() => null);
    if (!plan) return;
    this.#shelf.put("seen", JSON.stringify(seen(plan, this.#clock())));
    this.#shelf.put("edition", plan.edition);
  }
}
