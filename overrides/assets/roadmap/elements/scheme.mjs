/**
 * Light or dark: what the reader has chosen, else what the system says. Each button stands for a scheme, and the
 * one that shows for the current.
 *
 * `choice` reads and writes the choice as the theme does: `{ index, color }`, or null. A script in
 * `partials/palette.html` restores it before the body is drawn.
 */
const NAMES = ["media", "scheme", "primary", "accent"];
const colors = (button) => Object.fromEntries(NAMES.map((name) => [name, button.dataset[name]]));

export const scheme = (choice) =>
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("click", this);
      for (const { dataset } of this.#buttons) matchMedia(dataset.media).addEventListener("change", this);
      this.#show();
    }

    handleEvent({ type }) {
      const { index, buttons } = { index: this.#index(), buttons: this.#buttons };
      const next = (index + 1) % buttons.length;
      if (type === "click") choice.write({ index: next, color: colors(buttons[next]) });
      this.#show();
      if (type === "click") buttons[next].focus();
    }

    get #buttons() {
      return [...this.querySelectorAll("button")];
    }

    #index() {
      const chosen = choice.read()?.index;
      if (this.#buttons[chosen]) return chosen;
      return Math.max(0, this.#buttons.findIndex(({ dataset }) => matchMedia(dataset.media).matches));
    }

    #show() {
      const index = this.#index();
      this.#buttons.forEach((button, each) => button.toggleAttribute("hidden", each !== index));
      for (const [name, value] of Object.entries(colors(this.#buttons[index]))) document.body.setAttribute(`data-md-color-${name}`, value);
      if (choice.read()) this.#colorWindow(index);
    }

    /** The bar of the window or the phone takes the first of these colours that applies; they stand in the buttons' order. */
    #colorWindow(index) {
      const bars = document.head.querySelectorAll("meta[name=theme-color]");
      bars.forEach((bar, each) => (bar.media = each === index ? "all" : "not all"));
    }
  };
