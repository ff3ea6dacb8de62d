import { LitElement, type PropertyDeclarations } from "lit";

/**
 * A piece of what is shown: it gets what it shows as properties, and tells what was done with it by events (tells.ts). It is
 * drawn into the tree that it stands in, the page's or the widget's, so that one stylesheet and plain ids serve all of it.
 */
export abstract class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    return this;
  }
}

/** Properties that are set from outside and show in no attribute. */
export function given(...names: string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: false }]));
}
