/**
 * The service worker: answers later visits without asking anybody, the whole site with it. It takes over as soon as it
 * has everything, since in a tab that is never closed it would wait for weeks; the tabs that are open keep what they have.
 */
import { answer, openPage } from "./answers.mjs";
import { AT_ONCE, VERSION } from "./list.mjs";
import { pathOf } from "./names.mjs";
import { forgetRefusals, noteRefusal } from "./refusals.mjs";
import { install, tidy } from "./stores.mjs";
import { NETWORK, UNKNOWN, adopt, remember, versionOf } from "./tabs.mjs";

const SCRIPT = `sha256-${AT_ONCE["assets/roadmap/start.mjs"]}`;

async function comeIn() {
  try {
    await install();
  } catch (error) {
    await noteRefusal().catch(() => {});
    throw error;
  }
  await forgetRefusals().catch(() => {});
  self.skipWaiting();
}

async function takeOver() {
  await adopt();
  await tidy();
  await clients.claim();
}

/**
 * Tells a page that asks whether there is a newer version than its own. One that was taken for this version and states
 * another script was remembered by the browser from before.
 */
async function tell({ source, data }) {
  const { id } = source;
  if (data !== SCRIPT && (await versionOf(id)) === VERSION) await remember(id, UNKNOWN);
  source.postMessage({ isOld: ![VERSION, NETWORK].includes(await versionOf(id)) });
}

addEventListener("install", (event) => event.waitUntil(comeIn()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => event.waitUntil(tell(event)));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const path = pathOf(url);
  if (method !== "GET" || path === undefined) return;
  event.respondWith((mode === "navigate" ? openPage : answer)(event, path));
  if (mode === "navigate") event.waitUntil(tidy());
});
