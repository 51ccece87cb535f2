/**
 * Which version each tab was opened with: it is answered from that one until it is loaded anew, since its scripts are
 * of that version. The search's own worker, which a tab starts, counts as one.
 */
import { VERSION } from "./list.mjs";
import { TABS, key, nameIn } from "./names.mjs";
import { kept } from "./versions.mjs";

export const NETWORK = "network"; // of a page that was not to be had here: all else for it is asked of the host first
// None that is kept: it has parts over the network, other pages by a load, and is told that there is a newer version.
export const UNKNOWN = "unknown";
// The longest time that a browser keeps a page aside which somebody has left, to show it again as it was.
const ASIDE = 3_600_000;
const LEFT = "left";
const remembered = new Map(); // until the browser stops this worker, which it does when nobody asks

export const openTabs = () => clients.matchAll({ type: "all", includeUncontrolled: true });
const found = (id) => caches.match(key(id), { cacheName: TABS });

/** Where there is no room for it, a version is known until the browser stops this worker. */
async function write(id, version, headers = {}) {
  const store = await caches.open(TABS);
  await store.put(key(id), new Response(version, { headers })).catch(() => {});
}

export function remember(id, version) {
  remembered.set(id, version);
  return write(id, version);
}

export async function versionOf(id) {
  return remembered.get(id) ?? (await (await found(id))?.text()) ?? VERSION;
}

/**
 * Takes in the tabs that no worker has opened. What they show came over the network: where there was a worker before,
 * past it (Shift and reload), nobody knows when; else just now, if the page does not prove otherwise when it asks.
 */
export async function adopt() {
  const version = (await kept()).some((each) => each !== VERSION) ? UNKNOWN : VERSION;
  for (const { id } of await openTabs()) if (!(await found(id))) await remember(id, version);
}

/** The versions of all tabs that are open or may come back. Forgets the others. */
export async function versionsInUse() {
  const store = await caches.open(TABS);
  const open = new Set((await openTabs()).map(({ id }) => id));
  const entries = (await store.keys()).map((each) => entry(store, each, open));
  return new Set([VERSION, ...(await Promise.all(entries))]);
}

async function entry(store, request, open) {
  const id = nameIn(request);
  const tab = await store.match(request);
  const left = Number(tab.headers.get(LEFT));
  const version = await tab.text();
  if (open.has(id)) {
    if (left) await write(id, version);
  } else if (!left) {
    await write(id, version, { [LEFT]: Date.now() });
  } else if (Date.now() - left > ASIDE) {
    remembered.delete(id);
    await store.delete(request);
    return VERSION;
  }
  return version;
}
