import { GoujiCheckElement } from "./element.ts";

if (customElements.get("gouji-check") === undefined) customElements.define("gouji-check", GoujiCheckElement);

export { GoujiCheckElement };
