/** Opens and closes the form for a change of the plan, which is fetched when somebody first opens it. */
import { late } from "./late.mjs";

export const suggest = () =>
  class extends HTMLElement {
    #form;

    connectedCallback() {
      this.addEventListener("click", this);
    }

    async handleEvent({ target }) {
      const button = target.closest("[aria-expanded]");
      if (!button || button.disabled) return;
      button.disabled = true; // until it is there: a second press would fetch it twice
      const form = (this.#form ??= await this.#fetch());
      button.disabled = false;
      if (!form) return button.focus();
      form.hidden = button.ariaExpanded === "true";
      button.ariaExpanded = String(!form.hidden);
      (form.hidden ? button : form.elements.kind).focus();
    }

    async #fetch() {
      const fetched = await late(this, "The form could not be opened", (end) => import("./suggest-form.mjs" + end));
      if (!fetched) return;
      const form = fetched.suggestForm(JSON.parse(this.dataset.week));
      form.hidden = true;
      this.parentElement.append(form); // after the line of links, in which it would part them
      return form;
    }
  };
