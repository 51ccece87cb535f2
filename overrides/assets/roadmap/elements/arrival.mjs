/**
 * Says that a page is there, whichever way it came: every page that can be led to has one of these before all else. One of
 * another version than the scripts here, which a host may have by now, is loaded, and so are its own.
 */
export const arrival = (board) => {
  const version = stated();
  let isFirst = true; // which the browser has told of itself

  const left = new Map(); // address of a page -> the link that was followed from there
  let isBack = false; // or forward
  addEventListener("popstate", () => (isBack = true));
  addEventListener("click", leave, true);

  function leave({ target }) {
    isBack = false;
    const link = target.closest("a[href]");
    if (link) left.set(address(), [link.href, alike(link.href).indexOf(link)]);
  }

  /** For who reads or goes on by the keyboard a page begins at the part of it that was asked for, or at its heading; one that was there before at the link that was followed from it. */
  function begin(root) {
    const [href, index] = (isBack && left.get(address())) || [];
    const link = alike(href)[index];
    const place = link ?? (location.hash ? named(location.hash.slice(1)) : root.querySelector("h1"));
    if (place?.tabIndex < 0) place.tabIndex = -1; // the same number, which lets it have the focus
    place?.focus({ preventScroll: !link }); // where a part is the theme knows
  }

  return class extends HTMLElement {
    connectedCallback() {
      // What the head of the page says comes a step later than the page.
      setTimeout(() => stated() === version || location.reload());
      // The theme has made it lead to the page that was there first.
      document.querySelector("a.rm-skip").href = "#rm-content";
      const root = this.closest("article");
      board.dispatchEvent(Object.assign(new Event("page"), { root }));
      if (!isFirst) begin(root);
      isFirst = false;
    }
  };
};

function named(fragment) {
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return null; // a percent sign that stands for itself
  }
}

const address = () => location.pathname;

const alike = (href) => [...document.links].filter((link) => link.href === href);

/** What the page that shows states: the hash of its script, and what may run and be styled on it. */
const stated = () => [document.querySelector("script[data-root]")?.dataset.integrity, document.querySelector("meta[http-equiv]")?.content].join();
