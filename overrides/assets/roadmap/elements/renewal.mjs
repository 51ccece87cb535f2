/**
 * Says that a new version of the site is ready: at the foot of a page that is being read, where it moves nothing, and at
 * the head of those that come after. It can wait, since the next page that is loaded is of that version.
 */
import { Renewal } from "../renewal.mjs";

/** Has later visits answered by the worker at this address. Returns the element that says when it has something newer. */
export function renewal(board, address) {
  const own = new Renewal(document.querySelector("script[data-root]").dataset.integrity);
  own.start(address);
  return class extends HTMLElement {
    connectedCallback() {
      own.addEventListener("ready", this);
      document.addEventListener("visibilitychange", this);
      this.addEventListener("click", this);
      this.hidden = !own.isReady;
    }

    disconnectedCallback() {
      own.removeEventListener("ready", this);
      document.removeEventListener("visibilitychange", this);
    }

    handleEvent({ type, target }) {
      if (type === "ready") this.#say();
      else if (type === "visibilitychange") own.look();
      else if (target.closest("button")) location.reload();
    }

    #say() {
      this.closest(".rm").append(this);
      board.announce(this.querySelector("strong").textContent);
    }
  };
}
