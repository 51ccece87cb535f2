/**
 * Lets a service worker answer later visits, and tells when that has a newer version of the site than this page is of, or
 * does not come to have one, or never can. Who saves data is left without one, as it fetches the whole site; one that is
 * there is kept.
 */
const HOUR = 3_600_000;
const GONE = [404, 410];

export class Renewal extends EventTarget {
  says = ""; // or "refused", "ready", "gone"
  #address;
  #workers;
  #script;
  #looked = Date.now();

  /** A page proves its version by what it states of its script. */
  constructor(script, workers = navigator.serviceWorker) {
    super();
    this.#script = script;
    this.#workers = workers;
  }

  async start(address, { saveData } = navigator.connection ?? {}) {
    this.#workers.addEventListener("controllerchange", this);
    this.#workers.addEventListener("message", this);
    // A page that the browser has kept aside meanwhile has heard of no other worker.
    addEventListener("pageshow", this);
    this.#workers.startMessages();
    this.#ask();
    this.#address = address;
    // Where a browser refuses, every visit is like the first one.
    if (!saveData) await this.#workers.register(address).catch(() => {});
    await this.#lookForHost();
  }

  /** Looks for a newer version, if a page has been open for long: browsers look when one is loaded. */
  async look() {
    if (Date.now() - this.#looked < HOUR) return;
    this.#looked = Date.now();
    const registration = await this.#workers.getRegistration();
    await registration?.update().catch(() => {}); // the next time will do
    await this.#lookForHost();
  }

  handleEvent({ type, data, persisted }) {
    if (type === "message") this.#hear(data);
    else if (type === "controllerchange" || persisted) this.#ask();
  }

  #hear({ isOld, isRefused }) {
    if (isOld) this.#say("ready");
    else if (isRefused) this.#say("refused");
  }

  #ask() {
    this.#workers.controller?.postMessage(this.#script);
  }

  /** Where the host has moved, what is kept would be shown for good. A connection that fails says nothing of that. */
  async #lookForHost() {
    if (!this.#workers.controller) return;
    const asked = { method: "HEAD", cache: "no-store", redirect: "manual" };
    const answer = await fetch(this.#address, asked).catch(() => undefined);
    if (answer?.type === "opaqueredirect" || GONE.includes(answer?.status)) this.#say("gone");
  }

  /** What was refused may come after all. */
  #say(what) {
    if (this.says && (this.says !== "refused" || what === "refused")) return;
    this.says = what;
    this.dispatchEvent(new Event("told"));
  }
}
