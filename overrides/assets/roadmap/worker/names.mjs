/**
 * What the stores of this site are called, and under which keys things are in them. All Pages sites of an owner share
 * one origin, so the site's path is part of every name, and no store is touched that is not named here.
 */
const root = new URL("./", self.location).href;
const own = `roadmap:${new URL(root).pathname}:`;

export const PAGE = "index.html";
export const FILES = `${own}files`;
export const VERSIONS = `${own}versions`;
export const TABS = `${own}tabs`;
export const REFUSALS = `${own}refusals`;
export const OURS = [FILES, VERSIONS, TABS, REFUSALS];
// Held while files are taken or dropped, which would undo each other.
export const LOCK = `${own}changing`;

/** A store takes addresses for keys: this is the one for a name. */
export const key = (name) => `${root}?${encodeURIComponent(name)}`;
export const nameIn = ({ url }) => decodeURIComponent(new URL(url).search.slice(1));

/** The path in the site that an address leads to, or undefined where it leads elsewhere. */
export function pathOf(address) {
  const { origin, pathname } = new URL(address);
  const whole = `${origin}${pathname}`;
  if (!whole.startsWith(root)) return undefined;
  try {
    return decodeURIComponent(whole.slice(root.length));
  } catch {
    return undefined; // no file is called so
  }
}

/** The file at a path: that of a folder is its page. */
export const fileAt = (path) => (path === "" || path.endsWith("/") ? `${path}${PAGE}` : path);

/** The address of a file, as a reader asks for it: a page at that of its folder. */
export function addressOf(path) {
  const parts = path.replace(/(^|\/)index\.html$/, "$1").split("/");
  return `${root}${parts.map(encodeURIComponent).join("/")}`;
}
