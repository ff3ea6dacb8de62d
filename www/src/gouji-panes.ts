import { html, nothing, type TemplateResult } from "lit";
import { Part } from "./part.ts";
import { store, type Pane } from "./store.ts";
import "./gouji-claims.ts";
import "./gouji-findings.ts";
import "./gouji-sheet.ts";
import "./gouji-tabs.ts";

/** The left half: its tabs, and the pane that they show. */
class GoujiPanes extends Part {
  override render(): TemplateResult {
    return html`
      ${store.state.narrow ? nothing : html`<gouji-tabs></gouji-tabs>`}
      ${pane("findings", html`<gouji-findings></gouji-findings>`)}
      ${pane("sheet", html`<gouji-sheet></gouji-sheet>`)}
      ${pane("claims", html`<gouji-claims></gouji-claims>`)}`;
  }
}

customElements.define("gouji-panes", GoujiPanes);

function pane(name: Pane, content: TemplateResult): TemplateResult {
  return html`
    <div class="pane" id="pane-${name}" role="tabpanel" aria-labelledby="tab-${name}" ?hidden=${store.state.pane !== name}>${content}</div>`;
}
