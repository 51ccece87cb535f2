/** A new id, made from a text as `roadmap/mint.py` makes it. Pure. */
const LONGEST = 40; // characters; a number may follow
const isReserved = (id) => id === "index" || id.startsWith("rm-");

function shortened(words) {
  if (words.length <= LONGEST) return words;
  const dash = words.lastIndexOf("-", LONGEST);
  return words.slice(0, dash > 0 ? dash : LONGEST);
}

/** The id for a text, other than those in the set `taken`; `kind` where the text gives nothing. */
export function mint(text, taken, kind) {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = shortened(letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")) || kind;
  const id = isReserved(words) ? `x-${words}` : words;
  let [free, number] = [id, 2];
  for (; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
