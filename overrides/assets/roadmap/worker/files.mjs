/**
 * The files of all versions, each once, under its hash. What has the hash that a version names is right, whoever
 * answered and with whatever status, and nothing else is: so no version has a file of another.
 */
import { FILES, addressOf, key, nameIn } from "./names.mjs";
import { endingOf, isOfKind, ofKind } from "./types.mjs";

// A file may be the same as one of another kind, and is served as what it is.
const nameOf = (path, hash) => `${hash}.${endingOf(path)}`;

/** The file as it was stored, but for what an older worker has kept of how it came. */
export async function stored(path, hash) {
  const found = await caches.match(key(nameOf(path, hash)), { cacheName: FILES });
  return found && !isOfKind(path, found) ? ofKind(path, found) : found;
}

/** The file, fetched past what the browser remembers. Rejects where the site has another one there by now. */
export async function fetched(path, hash) {
  return ofKind(path, await fetch(addressOf(path), { cache: "no-cache", integrity: `sha256-${hash}` }));
}

export async function store(path, hash, file) {
  const files = await caches.open(FILES);
  await files.put(key(nameOf(path, hash)), file);
}

export async function take(path, hash) {
  if (!(await stored(path, hash))) await store(path, hash, await fetched(path, hash));
}

/** What there is no room for is fetched when it is asked for; without a new version, the old one would keep its room for good. */
export async function whereThereIsRoom(storing) {
  try {
    await storing;
  } catch (error) {
    if (error.name !== "QuotaExceededError") throw error;
  }
}

/** Drops all files but those of these versions, given as hashes by path. */
export async function dropAllBut(versions) {
  const names = new Set(versions.flatMap(Object.entries).map((file) => nameOf(...file)));
  const files = await caches.open(FILES);
  const others = (await files.keys()).filter((each) => !names.has(nameIn(each)));
  await Promise.all(others.map((each) => files.delete(each)));
}
