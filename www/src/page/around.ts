// What is around the cards on the page: the text beside them, and the handbook in the same file.
import { addressOf } from "../state/address.ts";
import type { Around } from "../parts/around.ts";

export const around: Around = {
  toPlace: "到原文",
  hasPlace: () => true,
  canTry: true,
  handbook: addressOf,
};
