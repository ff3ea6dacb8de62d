// The one script: <gouji-check> with the core in it. Loaded by the bookmark it checks the page that is looked at.
import "./define.ts";
import { lookAtPage } from "./page-check.ts";

if (document.currentScript?.hasAttribute("data-gouji-page") ?? false) lookAtPage(document);
