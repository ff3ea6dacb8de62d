// Counts what the page asks of any network: it holds all it needs, so there is nothing to ask, and that can be watched.

export class Network {
  #requests: string[] = [];
  #changed: (requests: string[]) => void;

  constructor(changed: (requests: string[]) => void) {
    this.#changed = changed;
    new PerformanceObserver((list) => this.add(list.getEntries().map((entry) => entry.name)))
      .observe({ type: "resource", buffered: true });
    // What the page's own policy stops counts as well.
    document.addEventListener("securitypolicyviolation", (event) => this.add([event.blockedURI]));
  }

  add(urls: string[]): void {
    // Blobs and data never leave the browser; what a policy stops within the page, a style say, is called `inline` or the like.
    this.#requests.push(...urls.filter((url) => !/^(blob|data|inline|eval|wasm-eval)\b/.test(url)));
    this.#changed([...this.#requests]);
  }
}
