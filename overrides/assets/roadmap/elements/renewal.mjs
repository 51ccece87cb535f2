/**
 * Says that a new version of the site is ready: at the foot of a page that is being read, where it moves nothing, and at
 * the head of those that come after. It can wait, since the next page that is loaded is of that version. So is said that one
 * could not be stored. That none can come any more is said at the foot of the window. What it says is here, and not in every
 * page for the few who read it.
 */
import { Renewal } from "../renewal.mjs";
import { makeRoom, show } from "./leaving.mjs";
import { button, make } from "./make.mjs";

const strong = (text) => make("strong", {}, text);

/** By a load, since the theme would fetch a page and put it in place, and what is asked for here may be the host's. */
const link = (text, address) => make("a", { href: address, target: "_self" }, text);

const WORDS = {
  ready: () => [make("p", {}, strong("A new version is ready."), " It shows when you load a page. ", button("Load this one", "load", "rm-link"))],
  refused: (at) => [
    make("p", {}, strong("A newer version could not be stored."), " A part of it does not arrive as it is: something on the way may hold it back or change it. You go on with the one before, and your ticks stay. Another network may help. ", link("See the newer one", at("./?host"))),
  ],
  gone: (at) => [
    make("p", {}, strong("The site no longer answers at this address."), " It may have moved, or your network asks for a login first. What you see is kept on this device, and so are your ticks: save them, to load them at the new address."),
    make("p", { className: "rm-buttons" }, link("Save your ticks", at("progress/#rm-your-data")), " ", link("See what is there", at("./?host")), " ", button("Close", "close", "rm-link")),
  ],
};

/** Has later visits answered by the worker at this address. Returns the element that says when it has something newer. */
export function renewal(board, address) {
  const own = new Renewal(document.querySelector("script[data-root]").dataset.integrity);
  own.start(address);
  return class extends HTMLElement {
    connectedCallback() {
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

    #show() {
      this.hidden = !own.says;
      this.replaceChildren(...(WORDS[own.says]?.((path) => new URL(path, address)) ?? []));
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
      board.announce(this.querySelector("strong").textContent);
    }
  };
}
