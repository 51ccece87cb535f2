/** What the learner has seen of the plan, kept in this browser; `news.mjs` says what that means. */
import { parse, seen } from "./news.mjs";

const MOST = 50; // editions whose order is kept: of one that came before them all no tab is open any more

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
    return known === edition || this.#isBefore(edition, known) ? null : this.#seenOf(known);
  }

  /** A page of an edition is shown. Where one that is known came later, as in a tab that stays open, this is no news. */
  note(edition) {
    if (this.#order().length) this.#add(edition);
  }

  /** Starts to watch for news, if that has not begun; `byTick` when the learner has just acted. */
  async begin(edition, byTick) {
    const known = this.#shelf.text("edition");
    const isLost = byTick && known !== edition && !this.#seenOf(known);
    if (known === null || isLost) await this.update(edition);
  }

  /**
   * Takes the plan of a page as seen. Without a connection that waits for the next time; so it does where the host has
   * another edition by now, of which nothing was said.
   */
  async update(edition) {
    const plan = await this.#load(edition).catch(() => null);
    if (plan?.edition !== edition) return;
    this.#add(edition);
    this.#shelf.put("seen", JSON.stringify(seen(plan, this.#clock())));
    this.#shelf.put("edition", edition);
  }

  /** The editions that were shown here, or are known, in the order in which they came. */
  #order() {
    return (this.#shelf.text("editions") ?? this.#shelf.text("edition") ?? "").split(" ").filter(Boolean);
  }

  #add(edition) {
    const order = this.#order();
    if (!order.includes(edition)) this.#shelf.put("editions", [...order, edition].slice(-MOST).join(" "));
  }

  #isBefore(edition, known) {
    const order = this.#order();
    return order.includes(edition) && order.indexOf(edition) < order.indexOf(known);
  }

  #seenOf(edition) {
    // A large plan takes long to read.
    if (this.#last.edition !== edition) this.#last = { edition, seen: parse(this.#shelf.text("seen")) };
    return this.#last.seen;
  }
}
