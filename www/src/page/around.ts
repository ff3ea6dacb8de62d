// What is around the cards on the page: the text beside them, and the handbook in the same file.
import { html } from "lit";
import { addressOf } from "../state/address.ts";
import type { Around } from "../parts/around.ts";

export const around: Around = {
  toPlace: "到原文",
  hasPlace: () => true,
  canTry: true,
  deciding: (finding, decision) => html`<gouji-decision .finding=${finding} .decision=${decision}></gouji-decision>`,
  handbook: addressOf,
};
