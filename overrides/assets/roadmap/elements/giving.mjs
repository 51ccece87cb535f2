/** Progress for another device: a link, and the same link as a code to scan. */
import { knownIds, loadPlan } from "../plan.mjs";
import { filled } from "../whole.mjs";
import { count } from "../words.mjs";
import { late } from "./late.mjs";
import { openAtStart } from "./opening.mjs";
import { copy, told } from "./saving.mjs";

const SCANNABLE = 2300; // characters: beyond, a phone's camera no longer tells the dots apart

export const giving = (board) =>
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("click", this);
    }

    handleEvent({ target }) {
      if (target.closest("[data-part=give]")) this.#give();
      const button = target.closest("[data-part=copy]");
      if (button) copy(this.querySelector("input"), button);
    }

    async #give() {
      const parts = await late(this, "The link could not be made", (end) => this.#fetch(end));
      if (!parts) return;
      const [plan, { write }, { generate }] = parts;
      const now = Date.now();
      const progress = write(told(board.own, now), { ids: knownIds(plan), now });
      this.#show(new URL(location.pathname + progress, location.origin).href, generate);
    }

    #fetch(end) {
      return Promise.all([loadPlan(board.progress(this).edition), import("../link.mjs" + end), import("../vendor/lean-qr.mjs" + end)]);
    }

    #show(address, generate) {
      const dialog = this.querySelector("dialog");
      const { done, noted } = filled(board.own);
      const without = noted.length ? ` Your ${count(noted.length, "note")} would make it too long: they go by file.` : "";
      dialog.querySelector("[data-part=what]").textContent = `It holds ${count(done.length, "tick")} with their dates, and your settings.${without}`;
      dialog.querySelector("input").value = address;
      dialog.querySelector("[data-part=copy]").textContent = "Copy the link";
      this.#code(address, generate);
      openAtStart(dialog);
    }

    #code(address, generate) {
      const isShort = address.length <= SCANNABLE;
      this.querySelector("svg").toggleAttribute("hidden", !isShort);
      this.querySelector("[data-part=scan]").textContent = isShort
        ? "Scan this with the other device’s camera, or send it the link."
        : "These are too many ticks for a code that a camera could read. Send the link, or take a file.";
      if (isShort) draw(this.querySelector("svg"), generate(address));
    }
  };

/** Dots as one path, with the four empty dots around that readers need. */
function draw(svg, code) {
  const all = Array.from({ length: code.size ** 2 }, (_, index) => [index % code.size, Math.floor(index / code.size)]);
  const dots = all.filter(([x, y]) => code.get(x, y)).map(([x, y]) => `M${x + 4} ${y + 4}h1v1h-1z`);
  svg.setAttribute("viewBox", `0 0 ${code.size + 8} ${code.size + 8}`);
  svg.querySelector("path").setAttribute("d", dots.join(""));
}
