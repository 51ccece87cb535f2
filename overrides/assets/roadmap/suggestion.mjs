/**
 * A change of the plan that a reader suggests: from what a form says to lines for the plan's file, and
 * to the address of a new issue that holds them. Pure.
 *
 * A week is as `suggestion_data` in `roadmap/page_data.py` makes it.
 */
import { safeLink } from "./notes.mjs";
import { hours, wrongAlone, wrongTogether } from "./suggestion-checks.mjs";
import { chosen, tidied } from "./suggestion-kinds.mjs";
import { LINES, TITLES } from "./suggestion-lines.mjs";

const ROOM = 8000; // characters of an address that GitHub takes

function meant(week, values) {
  const choice = (field) => chosen(field, week, values[field]);
  const numbers = { least: hours(values.least), most: hours(values.most) };
  return { ...values, ...numbers, url: safeLink(values.url), box: choice("box"), link: choice("link"), cost: choice("cost") };
}

/** The address of a new issue, or "" where it would be too long. */
function addressOf(week, title, snippet, why) {
  const fields = { template: "suggestion.yml", title, where: week.where, snippet, ...(why && { why }) };
  const address = `${week.new}?${new URLSearchParams(fields)}`;
  // Who has to sign in first comes back by an address that holds this one, escaped once more.
  return encodeURIComponent(address).length <= ROOM ? address : "";
}

/**
 * What is suggested: `{ problems, snippet, address }`, or problems alone, a sentence for each field.
 * `given` is what the form says, a choice by its number; `today` is as 2026-11-22.
 */
export function suggestion(week, kind, given, { taken, today }) {
  const values = tidied(given);
  let problems = wrongAlone(kind, week, values);
  if (Object.keys(problems).length) return { problems };
  const said = meant(week, values);
  problems = wrongTogether(kind, week, said);
  if (Object.keys(problems).length) return { problems };
  const snippet = LINES[kind](said, week, { taken, today });
  return { problems, snippet, address: addressOf(week, `${week.place}: ${TITLES[kind](said)}`, snippet, said.why) };
}
