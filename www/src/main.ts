// Starts the page: its parts, its ears, its core.
import "./tainted.ts";
import "./gouji-app.ts";
import { followAddress } from "./address.ts";
import { printSheets } from "./export/print.ts";
import { listen } from "./intake.ts";
import { watchSaving } from "./keep.ts";
import { restore } from "./packs.ts";
import { store } from "./store.ts";

const narrow = matchMedia("(max-width: 860px)");
const measure = () => store.set({ narrow: narrow.matches });
narrow.addEventListener("change", measure);
measure();

restore();
followAddress();
listen(document);
watchSaving(document);
printSheets();
