/**
 * Says that a new version of the site is ready: at the foot of a page that is being read, where it moves nothing, and at
 * the head of those that come after. It can wait, since the next page that is loaded is of that version. That none can
 * come any more is said at the foot of the window.
 */
import { Renewal } from "../renewal.mjs";
import { makeRoom, show } from "./leaving.mjs";

/** Has later visits answered by the worker at this address. Returns the element that says when it has something newer. */
export function renewal(board, address) {
  const own = new Renewal(document.querySelector("script[data-root]").dataset.integrity);
  own.start(address);
  return class extends HTMLElement {
    connectedCallback() {
      for (const link of this.querySelectorAll("[data-to]")) this.#lead(link);
      own.addEventListener("told", this);
      document.addEventListener("visibilitychange", this);
      this.addEventListener("click", this);
      this.#show();
    }

    disconnectedCallback() {
      own.removeEventListener("told", this);
      document.removeEventListener("visibilitychange", this);
      if (own.says === "gone") makeRoom("notice");
    }

    handleEvent({ type, target }) {
      if (type === "told") this.#say();
      else if (type === "visibilitychange") own.look();
      else if (target.closest("[data-part=load]")) location.reload();
      else if (target.closest("[data-part=close]")) this.#close();
    }

    /** By a load, since the theme would fetch a page and put it in place, and what is asked for here may be the host's. */
    #lead(link) {
      link.href = new URL(link.dataset.to, address);
      link.target = "_self";
    }

    #show() {
      for (const each of this.children) each.hidden = each.dataset.kind !== own.says;
      this.hidden = !own.says;
      this.toggleAttribute("data-late", own.says === "gone");
      if (own.says === "gone") makeRoom("notice", this);
    }

    #close() {
      own.says = "";
      show(this, false);
      makeRoom("notice");
    }

    #say() {
      this.closest(".rm").append(this);
      this.#show();
      board.announce(this.querySelector(":scope > :not([hidden]) strong").textContent);
    }
  };
}
