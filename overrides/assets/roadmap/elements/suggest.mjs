/** Opens and closes the form for a change of the plan, which is fetched when somebody first opens it. */
import { make } from "./make.mjs";

const UNREACHABLE = "The form could not be fetched. Try again when you are online.";

export const suggest = () =>
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("click", this);
    }

    async handleEvent({ target }) {
      const button = target.closest("[aria-expanded]");
      if (!button || button.disabled) return;
      button.disabled = true; // until it is there: a second press would fetch it twice
      const form = this.querySelector("form") ?? (await this.#fetch());
      button.disabled = false;
      if (!form) return button.focus();
      form.hidden = button.ariaExpanded === "true";
      button.ariaExpanded = String(!form.hidden);
      (form.hidden ? button : form.elements.kind).focus();
    }

    async #fetch() {
      this.querySelector(":scope > .rm-problem")?.remove();
      try {
        const { suggestForm } = await import("./suggest-form.mjs");
        const form = suggestForm(JSON.parse(this.dataset.week));
        form.hidden = true;
        this.append(form);
        return form;
      } catch {
        this.append(make("p", { className: "rm-problem", role: "alert", textContent: UNREACHABLE }));
      }
    }
  };
