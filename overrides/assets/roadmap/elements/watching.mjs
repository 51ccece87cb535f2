/** An element that draws itself from scopes of the page's progress, and again when those change. */
import { draw } from "./drawing.mjs";

export const watching = (board) =>
  class extends HTMLElement {
    /** The scopes that `update` reads. */
    get scopes() {
      return [this.getAttribute("scope")];
    }

    connectedCallback() {
      board.watch(this, this.scopes);
      draw(this);
    }

    disconnectedCallback() {
      board.forget(this);
    }

    summary(scope = this.getAttribute("scope")) {
      return board.summary(this, scope);
    }
  };
