// The way back to the result before this one: nothing that was put in by mistake takes a result away.
import { html, nothing, type TemplateResult } from "lit";
import { goBack } from "../state/check.ts";
import { nameOf } from "../report/report.ts";
import { store } from "../state/store.ts";

export function backButton(): TemplateResult | typeof nothing {
  const { past } = store.state;
  return past === null ? nothing : html`<button class="button" title=${nameOf(past.report)} @click=${goBack}>返回上一份</button>`;
}
