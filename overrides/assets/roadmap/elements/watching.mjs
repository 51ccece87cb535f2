/** An element that draws itself from scopes of the page's progress, and again when those change. */
import { draw } from "./drawing.mjs";

export const watching = (board) =>
  class extends HTMLElement {
    /** The scopes that `update` reads; it is handed those that have changed, if not any may have. */
    get scopes() {
      return [this.getAttribute("scope")];
    }

    connectedCallback() {
      board.watch(this, this.scopes);
      this.show();
    }

    show() {
      this.update();
    }

    disconnectedCallback() {
      board.forget(this, this.scopes);
    }

    summary(scope = this.getAttribute("scope")) {
      return board.summary(this, scope);
    }
  };

/** One that takes the same room whatever it shows, so it may be shown a frame or two later. */
export const patient = (board) =>
  class extends watching(board) {
    show() {
      draw(this);
    }
  };
