/**
 * Stands before the theme's search worker, so that it and its index are fetched when somebody searches and not before:
 * says that it is ready, waits for the first words, then becomes that worker. Its messages (theme 9.8): 0 set up,
 * 1 ready, 2 query, 3 result.
 */
const WORKER = "@WORKER@"; // written here by the build, since only that knows its name
const site = new URL("../../", self.location);
const LOST = [{ location: "", title: "The search could not be loaded", text: "Look at the connection, then type again.", score: 1, terms: {} }];
let starting;
let isReady = false;
let words = "";

const say = self.postMessage.bind(self);
const tell = (data) => dispatchEvent(new MessageEvent("message", { data }));

async function start() {
  const index = await fetch(new URL("search/search_index.json", site));
  const { config, docs } = await index.json();
  become(new URL(WORKER, site));
  self.postMessage = takeOver;
  tell({ type: 0, data: { config, docs, options: { suggest: true } } });
}

/** It names what it knows of other languages from where it stands, and a browser looks from where this script stands. */
function become(worker) {
  const load = self.importScripts.bind(self);
  self.importScripts = (...scripts) => load(...scripts.map((each) => new URL(each, worker)));
  importScripts(worker);
}

function takeOver(message) {
  if (message.type !== 1) return say(message);
  isReady = true;
  self.postMessage = answer;
  tell({ type: 2, data: words });
}

/** Of a page of which parts were found, and not what stands before them, the theme knows no words to mark. */
function answer(message) {
  for (const found of message.data?.items ?? []) {
    const terms = {};
    for (const part of found) for (const [word, is] of Object.entries(part.terms)) terms[word] ||= is;
    for (const page of found) if (!Object.keys(page.terms).length) page.terms = terms;
  }
  say(message);
}

function lost() {
  starting = undefined;
  say({ type: 3, data: { items: [LOST] } });
}

addEventListener("message", (event) => {
  if (isReady || event.data.type !== 2) return;
  event.stopImmediatePropagation();
  words = event.data.data;
  if (words.trim()) starting ??= start().catch(lost);
});
say({ type: 1 });
