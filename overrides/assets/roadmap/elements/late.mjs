/** Parts that are fetched only when somebody asks for what they do, and may be out of reach then. */
import { make } from "./make.mjs";

const UNSAVED = "Nothing was saved";
const OUTDATED = /is of another version$/; // as a part says that does not fit
const failures = new Map(); // what failed -> how often
let saving; // what saves a file, once it could be fetched
const problemOf = (element) => element.querySelector(":scope > .rm-problem");

/** What ends an address after so many failures: Firefox never asks again for a module that it could not fetch. */
export const after = (number) => (number ? `?${number}` : "");

/**
 * What `fetching` gives, which is told how to end the addresses of modules. Where that cannot be had, the element says
 * what `failed` and what to do when online, until the next try, and this gives nothing.
 */
export async function late(element, failed, fetching, todo = "Try again") {
  const before = failures.get(failed) ?? 0;
  if (problemOf(element)) problemOf(element).textContent = "";
  try {
    return await fetching(after(before));
  } catch ({ message }) {
    failures.set(failed, before + 1);
    const what = OUTDATED.test(message) ? "this page is older than the site by now. Reload it." : `a part of the site could not be fetched. ${todo} when you are online.`;
    say(element, `${failed}: ${what}`);
  }
}

function say(element, text) {
  const problem = problemOf(element) ?? make("p", { className: "rm-problem", role: "alert" });
  if (!problem.isConnected) element.append(problem);
  problem.textContent = text;
  problem.scrollIntoView({ block: "nearest" });
}

const fetchSaving = async (end) => (saving ??= await Promise.all([import("./saving.mjs" + end), import("../file.mjs" + end)]));

/** Fetches what saves a file while it can be had: later the host may be out of reach, or have another version. */
export async function prepareToSave() {
  const before = failures.get(UNSAVED) ?? 0;
  await fetchSaving(after(before)).catch(() => failures.set(UNSAVED, before + 1));
}

/** Saves all that is the learner's own as a file; the element says so where it cannot. */
export async function save(board, element) {
  const parts = await late(element, UNSAVED, fetchSaving);
  await parts?.[0].save(board, element, parts[1]);
}
