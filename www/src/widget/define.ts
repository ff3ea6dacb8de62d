import { define } from "../parts/define.ts";
import { GoujiCheckElement } from "./element.ts";

define("gouji-check", GoujiCheckElement);

export { GoujiCheckElement };
