/** Which key is a shortcut. Pure. */
const BOX = "roadmap-checklist input[type=checkbox]";

/** What a page must have for each of our keys to mean something; the theme's keys are its own affair. */
const OURS = { __proto__: null, j: BOX, k: BOX, x: BOX, n: ".rm a[rel=next]", p: ".rm a[rel=prev]", "?": "body" };
const ITS = ["f", "s", "/", ",", "."];

/** What a page must have for a key that is pressed, "" for the theme's, undefined where it is no shortcut. Shift makes a "?". */
export const wanted = ({ key, ctrlKey, metaKey, altKey, isComposing }) =>
  ctrlKey || metaKey || altKey || isComposing ? undefined : ITS.includes(key) ? "" : OURS[key];
