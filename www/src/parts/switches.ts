// What is shown on the right, and how.
import type { TemplateResult } from "lit";
import { tells } from "./tells.ts";
import { html, say } from "../words/language.ts";

/** The report or the official form; and whether every number of the prose is marked. */
export function switches(isForm: boolean, numbers: boolean): TemplateResult {
  return html`
    <p class="switches" role="group" aria-label="右边显示什么">
      ${isForm
        ? html`<button class="button small" @click=${tells("to-form", false)}>年报原文</button>`
        : html`
          <button class="button small" aria-pressed=${numbers} @click=${tells("mark-numbers", !numbers)}>${numbers ? say("收起数字核对") : say("显示数字核对")}</button>
          <button class="button small" @click=${tells("to-form", true)}>官方表式</button>`}
    </p>`;
}
