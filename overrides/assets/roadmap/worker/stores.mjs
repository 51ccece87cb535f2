/** Takes what a new version needs, and drops what no tab needs any more. */
import { dropAllBut, stored, take, whereThereIsRoom } from "./files.mjs";
import { AT_ONCE, VERSION, WHEN_VISITED } from "./list.mjs";
import { LOCK, fileAt, pathOf } from "./names.mjs";
import { openTabs, versionsInUse } from "./tabs.mjs";
import { dropOthers, hashesOf, keepOwn, kept } from "./versions.mjs";

const AT_A_TIME = 6;

/** Takes all of this worker's version that there is room for, or rejects; then whatever was kept before is as it was. */
export const install = () => navigator.locks.request(LOCK, () => takeAll(whereThereIsRoom));

export const tidy = () => navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => lock && dropUnused());

async function takeAll(storing) {
  const files = [...Object.entries(AT_ONCE), ...(await visited())];
  await Promise.all(Array.from({ length: AT_A_TIME }, () => takeEach(files, storing)));
  await storing(keepOwn());
}

async function takeEach(files, storing) {
  try {
    while (files.length) await storing(take(...files.pop()));
  } catch (error) {
    files.length = 0;
    throw error;
  }
}

/** Of the pages that are stored when they are visited, those that are open, and those that a version before has had. */
async function visited() {
  const open = await openFiles();
  const before = await Promise.all((await kept()).map(hashesOf));
  const were = await Promise.all(Object.keys(WHEN_VISITED).map((path) => open.has(path) || isStored(path, before)));
  return Object.entries(WHEN_VISITED).filter((_, index) => were[index]);
}

async function openFiles() {
  const paths = (await openTabs()).map(({ url }) => pathOf(url));
  return new Set(paths.filter((path) => path !== undefined).map(fileAt));
}

async function isStored(path, versions) {
  for (const hashes of versions) if (hashes[path] && (await stored(path, hashes[path]))) return true;
  return false;
}

/** Without a connection, what is to be taken is so the next time. */
async function dropUnused() {
  const isListed = (await kept()).includes(VERSION);
  const isMoreRoom = await dropOthers(await versionsInUse());
  if (isMoreRoom) await dropAllBut(await Promise.all([VERSION, ...(await kept())].map(hashesOf)));
  if (isMoreRoom) await takeAll(whereThereIsRoom).catch(() => {});
  else if (!isListed) await takeAll(asLongAsThereIsRoom).catch(() => {});
}

/** Where a browser has emptied the stores, all fits in again. Where there was no room for the list, nothing may: the first that does not is the last. */
const asLongAsThereIsRoom = (storing) => storing;
