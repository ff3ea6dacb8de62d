// The way back to the result before this one: nothing that was put in by mistake takes a result away.
import { nothing, type TemplateResult } from "lit";
import { goBack } from "../state/check.ts";
import { nameOf } from "../report/report.ts";
import { store } from "../state/store.ts";
import { html, language } from "../words/language.ts";

export function backButton(): TemplateResult | typeof nothing {
  const { past } = store.state;
  return past === null ? nothing : html`<span lang="zh-CN" title=${nameOf(past.report)}><button class="button" lang=${language()} @click=${goBack}>返回上一份</button></span>`;
}
