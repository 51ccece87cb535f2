/** Answers what is asked for: from the version of the tab that asks, and over the network what no version has. */
import { fetched, store, stored } from "./files.mjs";
import { VERSION } from "./list.mjs";
import { PAGE, addressOf, fileAt } from "./names.mjs";
import { NETWORK, UNKNOWN, remember, versionOf } from "./tabs.mjs";
import { hashesOf } from "./versions.mjs";

const LOST = "404.html";

/** A page that is opened is of this worker's version, and so is all that it will ask for; but for who asks for the host's. */
export async function openPage(event, path) {
  if (new URL(event.request.url).search === "?host") return ofHost(event);
  const hashes = await hashesOf(VERSION);
  const file = fileAt(path);
  if (!Object.hasOwn(hashes, file) && Object.hasOwn(hashes, `${file}/${PAGE}`)) return redirected(event.request, `${path}/`);
  const page = await find(hashes, file).catch(() => undefined);
  if (!page) return pageOfHost(event, path, hashes);
  note(event, VERSION);
  return page;
}

/**
 * What a page asks for, of its own version. Where that is gone from the site and was never stored here, there is
 * nothing to give: in the place of a page that it cannot have the theme loads one, which is then of the newest version.
 * No page goes with a tab of which nobody knows the version.
 */
export async function answer(event, path) {
  const version = await versionOf(event.clientId);
  if (event.resultingClientId) note(event, version); // the search's own worker
  const file = fileAt(path);
  if (version === UNKNOWN && file.endsWith(PAGE)) return Response.error();
  const found = version === NETWORK ? partOfHost(event.request, file) : own(event.request, file, await hashesOf(version));
  return found.catch(() => Response.error());
}

function ofHost(event) {
  note(event, NETWORK);
  return fetch(event.request);
}

const own = (request, file, hashes) => (Object.hasOwn(hashes, file) ? find(hashes, file) : fetch(request));

/** Where the host has nothing, there is this version: a script beside another one sees that, and a page is loaded instead. */
async function partOfHost(request, file) {
  const hashes = file.endsWith(PAGE) ? {} : await hashesOf(VERSION);
  // Past what the browser remembers of the version before, which is another for ten minutes.
  return fetch(request, { cache: "no-cache" }).catch(async () => (await find(hashes, file)) ?? Response.error());
}

async function find(hashes, file) {
  if (!Object.hasOwn(hashes, file)) return undefined;
  const hash = hashes[file];
  return (await stored(file, hash)) ?? newly(file, hash);
}

async function newly(file, hash) {
  const answered = await fetched(file, hash);
  await store(file, hash, answered.clone()).catch(() => {}); // without room for it, it can be read all the same
  return answered;
}

function note(event, version) {
  event.waitUntil(remember(event.resultingClientId, version));
}

function redirected({ url }, path) {
  return Response.redirect(`${addressOf(path)}${new URL(url).search}`);
}

/** What is not here is asked of the host. Where that says that it leads nowhere, or would, this version says so. */
async function pageOfHost(event, path, hashes) {
  const answered = await fetch(event.request).catch(() => undefined);
  const isLost = answered ? answered.status === 404 : isNoPage(path, hashes);
  const page = isLost ? await find(hashes, LOST).catch(() => undefined) : undefined;
  if (!page && !answered) return Response.error();
  note(event, page ? VERSION : NETWORK);
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : answered;
}

/** A page that was never visited is not lost, only not here; nor is a file that is for programs. */
const isNoPage = (path, hashes) => /(^|\/)[^./]*$/.test(path) && !Object.hasOwn(hashes, fileAt(path));
