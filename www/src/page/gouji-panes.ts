import { nothing, type TemplateResult } from "lit";
import { around } from "./around.ts";
import { Connected } from "./connected.ts";
import type { Pane } from "../parts/tells.ts";
import { store } from "../state/store.ts";
import "../parts/gouji-claims.ts";
import "../parts/gouji-findings.ts";
import "../parts/gouji-checklist.ts";
import "../parts/gouji-tabs.ts";
import { html } from "../words/language.ts";

const NONE = new Set<string>();

/** The left half: its tabs, and the pane that they show. */
class GoujiPanes extends Connected {
  override render(): TemplateResult {
    const { view, forms, rules, narrow, decisions } = store.state;
    if (view.at !== "result") return html``;
    const { report, findings, tried, effect, since, look: { pane, open, hidden, hintsOpen } } = view;
    const show = (name: Pane, content: TemplateResult): TemplateResult => html`
      <div class="pane" id="pane-${name}" role="tabpanel" aria-labelledby="tab-${name}" ?hidden=${pane !== name}>${content}</div>`;
    return html`
      ${narrow ? nothing : html`<gouji-tabs .report=${report} .rules=${rules.length} .isNarrow=${false} .chosen=${pane}></gouji-tabs>`}
      ${show("findings", html`
        <gouji-findings .report=${report} .findings=${findings} .forms=${forms} .open=${open} .without=${hidden} .hintsOpen=${hintsOpen} .around=${around}
          .decisions=${decisions}
          .fresh=${(tried === null ? since?.fresh : effect?.fresh) ?? NONE}></gouji-findings>`)}
      ${show("sheet", html`
        <gouji-checklist .report=${report} .findings=${findings} .rules=${rules} .around=${around} .isShown=${pane === "sheet"}></gouji-checklist>`)}
      ${show("claims", html`
        <gouji-claims .report=${report} .findings=${findings} .isShown=${pane === "claims"}></gouji-claims>`)}`;
  }
}

customElements.define("gouji-panes", GoujiPanes);
