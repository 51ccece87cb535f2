/** Published in the worker's place where a site is to have none: drops what it has stored, and leaves. */
import { OURS } from "./names.mjs";

async function leave() {
  await Promise.all(OURS.map((name) => caches.delete(name)));
  // Not waited for: Firefox ends that only when this is over, and pages that are open would hang until it gives up.
  registration.unregister();
}

addEventListener("install", () => void self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
// Chromium takes one back, as it is, that a page registers again which a browser remembers from before.
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(registration.unregister());
});
