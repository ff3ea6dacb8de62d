// Starts the page: its parts, its ears, its core.
import "./gouji-app.ts";
import { listSamples } from "./check.ts";
import { printSheets } from "./export/print.ts";
import { listen } from "./intake.ts";
import { watchMenus } from "./menus.ts";
import { restore } from "./packs.ts";
import { store } from "./store.ts";

document.getElementById("unstarted")?.remove();

const narrow = matchMedia("(max-width: 860px)");
const measure = () => store.set({ narrow: narrow.matches });
narrow.addEventListener("change", measure);
measure();

restore();
listen(document);
watchMenus(document);
printSheets();
// Without the list the first screen only lacks its samples; everything else works.
listSamples().catch(() => undefined);
