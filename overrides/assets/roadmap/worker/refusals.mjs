/**
 * In how many hours one new version after the other could not be stored. Once says nothing: a connection breaks, and what
 * is published may take minutes to be whole. What goes on is held back or changed on the way, or broken for everybody.
 */
import { REFUSALS, key, pathOf } from "./names.mjs";
import { openTabs } from "./tabs.mjs";

const HOUR = 3_600_000;
const LONG = 3;
const AT = "at";
const entry = key("hours");

export const forgetRefusals = () => caches.delete(REFUSALS);

/** Counts this one, and lets the pages that are open say so when there were many. A first visit has no version to go on with. */
export async function noteRefusal() {
  if (!registration.active || (await hours()) < LONG) return;
  for (const tab of await openTabs()) if (pathOf(tab.url) !== undefined) tab.postMessage({ isRefused: true });
}

async function hours() {
  const store = await caches.open(REFUSALS);
  const last = await store.match(entry);
  const before = Number((await last?.text()) ?? 0);
  if (last && Date.now() - last.headers.get(AT) < HOUR) return before;
  await store.put(entry, new Response(before + 1, { headers: { [AT]: Date.now() } }));
  return before + 1;
}
