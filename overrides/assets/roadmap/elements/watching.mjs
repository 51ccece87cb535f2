/** An element that draws itself from scopes of the page's progress, and again when those change. */
export const watching = (board) =>
  class extends HTMLElement {
    /** The scopes that `update` reads. */
    get scopes() {
      return [this.getAttribute("scope")];
    }

    connectedCallback() {
      board.watch(this, this.scopes);
      this.update();
    }

    disconnectedCallback() {
      board.forget(this);
    }

    summary(scope = this.getAttribute("scope")) {
      return board.summary(this, scope);
    }
  };
