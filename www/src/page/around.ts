// What is around the cards on the page: the text beside them, and the handbook in the same file.
import { addressOf } from "../state/address.ts";
import type { Around } from "../parts/around.ts";
import { html, say } from "../words/language.ts";

export const around: Around = {
  get toPlace() {
    return say("到原文");
  },
  hasPlace: () => true,
  canTry: true,
  deciding: (finding, decision) => html`<gouji-decision .finding=${finding} .decision=${decision}></gouji-decision>`,
  handbook: addressOf,
};
