/** Whether the browser has promised to keep what is stored here, and when to ask it for that. */
const ENOUGH = 3; // ticks, the first ones: before that there is little to keep
const ASKED = "asked";

/** True, false, or null where this browser cannot tell. */
export async function isPromised(storage = navigator.storage) {
  return (await storage?.persisted?.().catch(() => null)) ?? null;
}

/** Asks for the promise; some browsers then ask the learner. */
export async function askToKeep(shelf, storage = navigator.storage) {
  shelf.put(ASKED, String(Date.now()));
  return (await storage?.persist?.().catch(() => null)) ?? null;
}

/** Asks once, after the first ticks. */
export function askAfterFirstTicks(shelf) {
  if (!shelf.text(ASKED) && shelf.names("task.").length >= ENOUGH) askToKeep(shelf);
}

/** Whether this is Safari outside of an installed app, which forgets sites after seven days of use without them. */
export const forgetsAfterSevenDays = () =>
  /^Apple/.test(navigator.vendor) && !navigator.standalone && !matchMedia("(display-mode: standalone)").matches;
