/** The whole plan, fetched when something asks for it: every box with its text, and what was retired. */
const fetched = new Map();

async function get(name, search = "", options = {}) {
  const address = new URL(name, import.meta.url);
  address.search = search;
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`The plan cannot be fetched: ${response.status}`);
  return response.json();
}

/** The plan of an edition. Rejects where it cannot be fetched, or not soon; then the next call tries again. */
export function loadPlan(edition) {
  if (!fetched.has(edition)) {
    const given = { signal: AbortSignal.timeout(30_000) };
    fetched.set(edition, get("plan.json", edition, given)); // which is never taken for another that a cache still has
    fetched.get(edition).catch(() => fetched.delete(edition));
  }
  return fetched.get(edition);
}

/** Every id that is taken by anything. Rejects where the list cannot be fetched, or not soon. */
export const loadIds = () => get("ids.json", "", { cache: "no-cache", signal: AbortSignal.timeout(5000) });

const all = ({ boxes, retired }) => [...Object.entries(boxes), ...Object.entries(retired)];

/** Every id that a plan knows, of now and of before. */
export const knownIds = (plan) => all(plan).flatMap(([id, { was = [] }]) => [id, ...was]);

/** Which ids its boxes had before, as a store takes it in. */
export const formerIds = ({ boxes }) => Object.fromEntries(Object.entries(boxes).flatMap(([id, { was }]) => (was ? [[id, was]] : [])));

/** What the plan says of an id, also of one that it only knows from before: `{ text, reason }`. */
export function about(plan, id) {
  const part = [plan.boxes, plan.retired].find((each) => Object.hasOwn(each, id));
  return part?.[id] ?? all(plan).find(([, { was = [] }]) => was.includes(id))?.[1] ?? { text: id };
}
