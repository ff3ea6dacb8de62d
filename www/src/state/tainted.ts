// A copy that Chromium saved as “the whole page” brings the shadow tree along as it stood, and the report that was on the screen.
// The tree goes before the parts are defined, which would start in it without their state: so main.ts asks for this first.
import { store } from "./store.ts";

const left = document.querySelector("gouji-app")?.shadowRoot ?? null;
if (left !== null) {
  store.set({ isTainted: left.querySelector("gouji-verdict") !== null });
  left.replaceChildren();
}
