// Starts the page: its parts, its ears, its core.
import "./state/tainted.ts";
import "./page/gouji-app.ts";
import { followAddress } from "./state/address.ts";
import { printSheets } from "./export/print.ts";
import { restoreComfort } from "./state/comfort.ts";
import { restoreDecisions } from "./state/decisions.ts";
import { listen } from "./state/intake.ts";
import { watchSaving } from "./state/keep.ts";
import { restore } from "./state/packs.ts";
import { store } from "./state/store.ts";
import { watchUndo } from "./state/trial.ts";

const narrow = matchMedia("(max-width: 860px)");
const measure = () => store.set({ narrow: narrow.matches });
narrow.addEventListener("change", measure);
measure();

restoreComfort();
restore();
restoreDecisions();
followAddress();
listen(document);
watchSaving(document);
watchUndo(document);
printSheets();
