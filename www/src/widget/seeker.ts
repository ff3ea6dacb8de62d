import { sourceOf, type Source } from "./source.ts";

/** Finds what `for` names, now or when it comes, and again when it is replaced; watches it as long as it is there. */
export class Seeker {
  #wanted: string | Element | null = null;
  #root: ParentNode | undefined;
  #unwatch = (): void => undefined;
  #changed: (isOther: boolean) => void;
  #observer = new MutationObserver(() => this.#seek());

  source: Source | undefined;

  /** `changed` hears that there is something else to read, and whether it is another source, or none. */
  constructor(changed: (isOther: boolean) => void) {
    this.#changed = changed;
  }

  /** Seeks in this tree from now on. */
  begin(root: Document | ShadowRoot): void {
    this.#root = root;
    // Which element a selector names may be a matter of these.
    this.#observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["id", "name", "class"] });
    this.#seek();
  }

  want(wanted: string | Element | null): void {
    this.#wanted = wanted;
    this.#seek();
  }

  end(): void {
    this.#observer.disconnect();
    this.#root = undefined;
    this.#part();
  }

  #seek(): void {
    if (this.#root === undefined) return;
    const found = typeof this.#wanted === "string" ? first(this.#root, this.#wanted) : this.#wanted;
    if (found === (this.source?.element ?? null)) return;
    this.#part();
    if (found !== null) {
      this.source = sourceOf(found);
      this.#unwatch = this.source.watch(() => this.#changed(false));
    }
    this.#changed(true);
  }

  #part(): void {
    this.#unwatch();
    this.#unwatch = () => undefined;
    this.source = undefined;
  }
}

/** None for what is no selector: that it is not found is said already. */
function first(root: ParentNode, selector: string): Element | null {
  try {
    return root.querySelector(selector);
  } catch {
    return null;
  }
}
