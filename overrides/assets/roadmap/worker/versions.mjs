/**
 * The versions of the site that are kept: for each the hash of every file, by path. The worker brings its own in
 * `list.mjs`, which the build writes; those of older workers stay as long as somebody reads in them.
 */
import { AT_ONCE, VERSION, WHEN_VISITED } from "./list.mjs";
import { VERSIONS, key, nameIn } from "./names.mjs";

const HOUR = 3_600_000;
const MADE = "made";
const own = { ...AT_ONCE, ...WHEN_VISITED };
const read = new Map([[VERSION, own]]);

/** The hashes of a version by path; of one that is not kept, none. */
export async function hashesOf(version) {
  if (!read.has(version)) {
    const found = await caches.match(key(version), { cacheName: VERSIONS });
    read.set(version, (await found?.json()) ?? {});
  }
  return read.get(version);
}

export async function keepOwn() {
  const store = await caches.open(VERSIONS);
  await store.put(key(VERSION), new Response(JSON.stringify(own), { headers: { [MADE]: Date.now() } }));
}

export async function kept() {
  const store = await caches.open(VERSIONS);
  return (await store.keys()).map(nameIn);
}

/** Drops the versions that nobody uses, but for new ones, whose worker may not be there yet. Tells whether there were any. */
export async function dropOthers(used) {
  const store = await caches.open(VERSIONS);
  let isAny = false;
  for (const version of (await kept()).filter((each) => !used.has(each))) {
    const { headers } = await store.match(key(version));
    if (Date.now() - headers.get(MADE) > HOUR) isAny = (await store.delete(key(version))) || isAny;
  }
  return isAny;
}
