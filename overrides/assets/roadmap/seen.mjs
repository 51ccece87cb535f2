/** What the learner has seen of the plan, kept in this browser; `news.mjs` says what that means. */
import { parse, seen } from "./news.mjs";

export class Seen {
  #shelf;
  #load;
  #clock;
  #hasBegun = false;

  /** `load` fetches the whole plan of an edition. */
  constructor(shelf, load, clock = Date.now) {
    [this.#shelf, this.#load, this.#clock] = [shelf, load, clock];
  }

  /** What was seen of another edition than this, or null where nothing has changed since. */
  before(edition) {
    return this.#shelf.text("edition") === edition ? null : parse(this.#shelf.text("seen"));
  }

  /** Starts to watch for news, if that has not begun; `byTick` when the learner has just acted. */
  async begin(edition, byTick) {
    if (this.#hasBegun) return;
    const text = this.#shelf.text("seen");
    if (byTick) this.#hasBegun = Boolean(parse(text)); // of a large plan too long to read as a page opens
    if (byTick ? !this.#hasBegun : text === null) await this.update(edition);
  }

  /** Takes the plan as it is now as seen. Without a connection that waits for the next time. */
  async update(edition) {
    const plan = await this.#load(edition).catch(() => null);
    if (!plan) return;
    this.#shelf.write("seen", JSON.stringify(seen(plan, this.#clock())));
    this.#shelf.write("edition", plan.edition);
  }
}
