import { html, nothing, type TemplateResult } from "lit";
import { Part } from "./part.ts";
import { store, type Pane } from "./store.ts";
import { find } from "./tree.ts";

type Tab = Pane | "tables";

/** The tabs of the left half; where there is room for one half, that with the text is among them. */
class GoujiTabs extends Part {
  override render(): TemplateResult {
    const { narrow, view, rules } = store.state;
    if (view.at !== "result") return html``;
    const { claims, findings } = view.report;
    return html`
      <div class="tabs" role="tablist" aria-label="检查结果的几面">
        ${tab(this, "findings", "问题", findings.length)}
        ${narrow ? tab(this, "tables", "原文") : nothing}
        ${tab(this, "sheet", "检查单", narrow ? undefined : rules.length)}
        ${tab(this, "claims", "正文数字", narrow ? undefined : claims.length)}
      </div>`;
  }
}

customElements.define("gouji-tabs", GoujiTabs);

function tab(tabs: HTMLElement, name: Tab, title: string, count?: number): TemplateResult {
  const { narrow, half, pane } = store.state;
  const chosen = name === (narrow && half === "tables" ? "tables" : pane);
  return html`<button role="tab" id="tab-${name}" aria-selected=${chosen} aria-controls="pane-${name}" tabindex=${chosen ? 0 : -1}
    @click=${() => choose(tabs, name)} @keydown=${(event: KeyboardEvent) => turn(tabs, event)}>${title}${
    count === undefined ? nothing : html` <span class="count">${count}</span>`}</button>`;
}

function choose(tabs: HTMLElement, name: Tab): void {
  store.set(name === "tables" ? { half: "tables" } : { half: "findings", pane: name });
  if (!store.state.narrow) return;
  // One scroll serves all panes there: one that is turned to is shown from its start.
  const split = find(".split");
  if (split !== null) scrollTo(0, Math.min(scrollY, split.offsetTop - tabs.offsetHeight));
}

function turn(tabs: HTMLElement, event: KeyboardEvent): void {
  const all = [...tabs.querySelectorAll<HTMLElement>("[role=tab]")];
  const here = all.indexOf(event.currentTarget as HTMLElement);
  const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = all.at(to % all.length);
  next?.click();
  next?.focus();
}
