// The page that shows the widget: the bookmark leads to the script beside this page, wherever that is served from.
import { bookmark } from "./bookmark.ts";

const link = document.querySelector<HTMLAnchorElement>("#bookmark");
if (link !== null && location.protocol !== "file:") link.href = bookmark(new URL("gouji-check.js", location.href).href);
else link?.replaceWith("（从网站上打开本页，这里才有书签）");

const form = document.querySelector("form");
const outcome = document.querySelector("#outcome");
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (outcome !== null) outcome.textContent = "表单提交了（本页只演示，内容哪里也没有去）";
});
