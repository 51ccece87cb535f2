/**
 * Lets a service worker answer later visits, and tells when that has a newer version of the site than this page is of.
 * Who saves data is left without one, as it fetches the whole site; one that is there is kept.
 */
const HOUR = 3_600_000;

export class Renewal extends EventTarget {
  isReady = false;
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
    this.#workers.startMessages();
    this.#ask();
    // Where a browser refuses, every visit is like the first one.
    if (!saveData) await this.#workers.register(address).catch(() => {});
  }

  /** Looks for a newer version, if a page has been open for long: browsers look when one is loaded. */
  async look() {
    if (Date.now() - this.#looked < HOUR) return;
    this.#looked = Date.now();
    const registration = await this.#workers.getRegistration();
    await registration?.update().catch(() => {}); // the next time will do
  }

  handleEvent({ type, data }) {
    if (type === "controllerchange") this.#ask();
    else if (data.isOld && !this.isReady) this.#ready();
  }

  #ask() {
    this.#workers.controller?.postMessage(this.#script);
  }

  #ready() {
    this.isReady = true;
    this.dispatchEvent(new Event("ready"));
  }
}
