// Counts what the page asks of any network, its own files apart, so that “nothing is sent” can be watched.

export interface Traffic {
  /** The page's own files, fetched from where the page lies. */
  own: string[];
  /** Everything else, requests stopped by the page's own policy included. */
  other: string[];
}

const FILES = ["main.js", "style.css", "worker.js", "gouji_bg.wasm", "samples/samples.json"];

export class Network {
  #own = new Set<string>();
  #known = new Set(FILES.map(address));
  #other: string[] = [];
  #changed: (traffic: Traffic) => void;

  constructor(changed: (traffic: Traffic) => void) {
    this.#changed = changed;
    new PerformanceObserver((list) => this.add(list.getEntries().map((entry) => entry.name)))
      .observe({ type: "resource", buffered: true });
    document.addEventListener("securitypolicyviolation", (event) => this.add([event.blockedURI]));
  }

  /** Files of the page that only a list names, such as the samples. */
  expect(files: string[]): void {
    for (const file of files) this.#known.add(address(file));
  }

  add(urls: string[]): void {
    // Blobs and data never leave the browser.
    for (const url of urls.filter((url) => !/^(blob|data):/.test(url))) {
      if (this.#known.has(url)) this.#own.add(url);
      else this.#other.push(url);
    }
    this.#changed({ own: [...this.#own], other: [...this.#other] });
  }
}

function address(file: string): string {
  return new URL(file, document.baseURI).href;
}
