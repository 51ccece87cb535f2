/** The kinds of what a learner keeps, each with its name, reading, writing, merging and undoing. */
import { notes } from "./notes.mjs";
import { settings } from "./settings.mjs";
import { ticks } from "./ticks.mjs";

export const KINDS = [ticks, notes, settings];
