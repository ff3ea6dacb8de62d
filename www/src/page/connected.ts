import { Part } from "../parts/part.ts";
import { store } from "../state/store.ts";

/** A part of the page that is drawn from the page's state. */
export abstract class Connected extends Part {
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }
}
