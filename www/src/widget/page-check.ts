// A published report in the page that one is looking at, checked where it stands: what the bookmark begins.
import { sheetOf } from "../parts/stylesheet.ts";
import { KEPT_OUT } from "./bookmark.ts";

const ID = "gouji-page-check";

/** Puts the checker over the right edge of the page; called again, or by its own button, it goes. */
export function lookAtPage(page: Document): void {
  const open = page.getElementById(ID);
  if (open !== null) return open.remove();
  const frame = page.createElement("div");
  frame.id = ID;
  const tree = frame.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [sheetOf(OVERLAY)];
  const close = Object.assign(page.createElement("button"), { textContent: "关闭", title: "关闭核校" });
  close.addEventListener("click", () => frame.remove());
  const widget = page.createElement("gouji-check");
  Object.assign(widget, { mode: "panel", for: page.body });
  // A policy of the page that keeps the core from starting.
  widget.addEventListener("gouji-error", (event) => {
    if ((event as CustomEvent<{ code: string }>).detail.code === "not-loaded") widget.replaceWith(Object.assign(page.createElement("p"), { textContent: KEPT_OUT }));
  });
  tree.append(close, widget);
  page.documentElement.append(frame);
}

const OVERLAY = `
  :host { all: initial !important; position: fixed !important; inset: 0 0 0 auto !important; z-index: 2147483647 !important; display: block !important; width: min(440px, 100vw) !important; box-shadow: 0 0 24px rgba(16, 30, 54, 0.35) !important; }
  gouji-check { height: 100%; }
  gouji-check::part(bar) { padding-right: 76px; }
  p { height: 100%; margin: 0; padding: 56px 20px 20px; background: #fff; color: #18202b; font: 16px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  button { position: absolute; z-index: 1; right: 10px; top: 7px; min-height: 30px; padding: 0 12px; border: 1px solid #7f8a99; border-radius: 6px; background: #fff; color: #18202b; font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; cursor: pointer; }
`;
