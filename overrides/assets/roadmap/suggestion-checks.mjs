/** What is wrong with a suggestion, said of each field. Pure. */
import { choices, chosen, isOptional, KINDS } from "./suggestion-kinds.mjs";
import { wrongAddress, wrongText } from "./suggestion-texts.mjs";

const LONGEST = { title: 140 }; // characters of a text, as in roadmap/fields.py
const TEXT = 400;
const MOST_HOURS = 100; // of a week

export const hours = (text) => Number(text.replace(",", "."));

const isHours = (text) => /^\d{1,3}([.,]\d{1,2})?$/.test(text) && hours(text) > 0;
const wrongHours = (text) => (isHours(text) ? "" : "Hours are a number above 0, such as 6 or 7.5.");
const CHECKS = { url: wrongAddress, least: wrongHours, most: wrongHours };

function wrongField(field, kind, week, values) {
  if (choices(field, week)) return chosen(field, week, values[field]) ? "" : "Choose one.";
  if (!values[field]) return isOptional(kind, field) ? "" : "Write something here.";
  return (CHECKS[field] ?? wrongText)(values[field], LONGEST[field] ?? TEXT);
}

const some = (problems) => Object.fromEntries(problems.filter(([, text]) => text));

/** Problems of single fields, by name, with the texts of a form. */
export const wrongAlone = (kind, week, values) => some(Object.keys(KINDS[kind].fields).map((field) => [field, wrongField(field, kind, week, values)]));

const alike = (one, other) => tidy(one) === tidy(other);
const tidy = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();
const address = (url) => url.replace(/\/$/, "");

const boxes = ({ tasks, projects }) => [...tasks, ...projects];
const hasBox = (text, week, but) =>
  boxes(week).some((each) => each !== but && alike(each.text, text)) && "A box of this week says that already.";
const hasLink = (url, parts, but) => parts.some((each) => each !== but && address(each.url) === address(url)) && "That address stands there already.";

/** The parts that a link stands beside: of the week, or of what became of one thing. */
const beside = ({ place }, week) => choices("link", week).filter((each) => each.place === place).map(({ part }) => part);

/** Whether the hours that boxes state for themselves fit into their week's, as the plan's check asks. */
function fit(parts, hours) {
  const own = parts.flatMap((each) => (each.hours ? [each.hours] : []));
  const [least, most] = [0, 1].map((end) => Math.round(100 * own.reduce((rest, each) => rest - each[end], hours?.[end])));
  return !own.length || (own.length === parts.length ? least === 0 && most === 0 : least >= 0 && least <= most);
}

// A change has to change something, and to leave a plan that holds.
const TOGETHER = {
  task: ({ text }, week) => [["text", hasBox(text, week)]],
  resource: ({ url }, week) => [["url", hasLink(url, week.resources)]],
  reword: ({ box, text }, week) => [["text", (text === box.part.text && "It says this already.") || hasBox(text, week, box.part)]],
  link: ({ link, url }, week) => [["url", (url === link.part.url && "This is the address it has.") || hasLink(url, beside(link, week), link.part)]],
  leave: ({ box }, week) => [
    ["box", !fit(boxes(week).filter((each) => each !== box.part), week.hours) && "The hours that other boxes state would not fit those of the week. Suggest those first."],
    ["box", boxes(week).length === 1 && "It is the only box of this week, and a week has one at least."],
  ],
  hours: ({ least, most }, week) => [
    ["most", !fit(boxes(week), [least, most]) && "The hours that boxes of this week state for themselves do not fit into these."],
    ["most", String([least, most]) === String(week.hours) && "These are the hours it has."],
    ["most", least > most && "This is less than the other."],
    ["most", most > MOST_HOURS && `A week has at most ${MOST_HOURS} hours.`],
  ],
};

/** Problems of fields that are sound alone, with what they mean. */
export const wrongTogether = (kind, week, said) => some(TOGETHER[kind]?.(said, week) ?? []);
