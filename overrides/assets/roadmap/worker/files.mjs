/**
 * The files of all versions, each once, under its hash. What has the hash that a version names is right, whoever
 * answered and with whatever status, and nothing else is: so no version has a file of another.
 */
import { FILES, addressOf, key, nameIn } from "./names.mjs";

// A file may be the same as one of another kind, and is served as what it is.
const nameOf = (path, hash) => `${hash}.${path.split(".").pop()}`;
// What says how a body came rather than what it is.
const ON_THE_WAY = ["content-encoding", "content-length", "vary"];

export const stored = (path, hash) => caches.match(key(nameOf(path, hash)), { cacheName: FILES });

/** The file, fetched past what the browser remembers. Rejects where the site has another one there by now. */
export async function fetched(path, hash) {
  const { body, headers } = await fetch(addressOf(path), { cache: "no-cache", integrity: `sha256-${hash}` });
  // Without an address of its own, it has the one that it is asked for by.
  const file = new Response(body, { headers });
  for (const name of ON_THE_WAY) file.headers.delete(name);
  return file;
}

export async function store(path, hash, file) {
  const files = await caches.open(FILES);
  await files.put(key(nameOf(path, hash)), file);
}

export async function take(path, hash) {
  if (!(await stored(path, hash))) await whereThereIsRoom(store(path, hash, await fetched(path, hash)));
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
