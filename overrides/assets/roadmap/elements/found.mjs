/** Marks on a page the words that a search has led to it for, as its address says: `?h=`. Adds nothing to the page. */
const NAME = "rm-found";

function* texts(root) {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) yield walk.currentNode;
}

function range(node, { index, 0: { length } }) {
  const found = new Range();
  found.setStart(node, index);
  found.setEnd(node, index + length);
  return found;
}

export function markFound(root) {
  const words = new URLSearchParams(location.search).get("h")?.match(/[\p{L}\p{N}]+/gu);
  if (!globalThis.CSS?.highlights || !words) return CSS?.highlights?.delete(NAME);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})`, "giu");
  const ranges = [...texts(root)].flatMap((node) => [...node.data.matchAll(pattern)].map((found) => range(node, found)));
  CSS.highlights.set(NAME, new Highlight(...ranges));
}
