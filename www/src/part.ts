import { LitElement } from "lit";
import { store } from "./store.ts";

/** A piece of the page: drawn from the store, in the page's one tree, so that one stylesheet and plain ids serve all. */
export abstract class Part extends LitElement {
  #leave: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }
}
