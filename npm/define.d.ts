import { GoujiCheckElement } from "./element.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "gouji-check": GoujiCheckElement;
  }
}
