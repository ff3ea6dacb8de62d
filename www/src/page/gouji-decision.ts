import { nothing, type TemplateResult } from "lit";
import { REASONS, type Decision } from "../report/decisions.ts";
import type { Finding } from "../report/report.ts";
import { decide, undecide } from "../state/decisions.ts";
import { store } from "../state/store.ts";
import { given } from "../parts/part.ts";
import { Connected } from "./connected.ts";
import { html } from "../words/language.ts";

/** What was decided of a finding, or the form to decide it in. */
class GoujiDecision extends Connected {
  static override properties = { ...given("finding", "decision"), isAsking: { state: true } };
  declare finding: Finding;
  declare decision: Decision | undefined;
  declare isAsking: boolean;

  constructor() {
    super();
    this.isAsking = false;
  }

  override render(): TemplateResult {
    const { decision, isAsking } = this;
    if (decision !== undefined) {
      return html`
        <p class="decided" role="status">已核实：<span lang="zh-CN">${decision.reason}</span>　<button class="link" @click=${() => this.#undecide(decision)}>撤销核实</button></p>
        ${store.state.decisionsKept ? nothing : html`<p class="why">本浏览器不保存记录，关页即失。</p>`}`;
    }
    if (!isAsking) return html`<button class="button small" @click=${this.#ask}>标为已核实…</button>`;
    return html`
      <form class="decide" @submit=${this.#decide} @keydown=${this.#keys}>
        <fieldset lang="zh-CN"><legend>核实过了，因为</legend>
          ${REASONS.map((reason, at) => html`<label><input type="radio" name="reason" value=${reason} ?checked=${at === 0}>${reason}</label>`)}
          <label><input type="radio" name="reason" value="">其他：<input name="other" class="other" aria-label="其他原因" maxlength="40" @input=${this.#other}></label>
        </fieldset>
        <p class="why">只记在这台电脑；数字一变，这条记录自动失效。结论不因此改变。</p>
        <p class="actions"><button class="button small">标为已核实</button><button class="button small" type="button" @click=${this.#leave}>不标了</button></p>
      </form>`;
  }

  #ask = async (): Promise<void> => {
    this.isAsking = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>("input")?.focus();
  };

  #leave = async (): Promise<void> => {
    this.isAsking = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>("button")?.focus();
  };

  /** Whoever writes a reason means it. */
  #other = (): void => {
    const own = this.querySelector<HTMLInputElement>('input[value=""]');
    if (own !== null) own.checked = true;
  };

  #keys = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // The list would go to the card's head.
    event.stopPropagation();
    void this.#leave();
  };

  #decide = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const reason = String(said.get("reason") ?? "") || String(said.get("other") ?? "").trim() || "其他";
    this.isAsking = false;
    decide(this.finding, reason);
    await this.#drawn();
  };

  async #undecide(decision: Decision): Promise<void> {
    undecide(decision);
    await this.#drawn();
  }

  /** The card gives the decision, in its turn; what was pressed is gone then. */
  async #drawn(): Promise<void> {
    await new Promise(requestAnimationFrame);
    this.querySelector<HTMLElement>("button")?.focus();
  }
}

customElements.define("gouji-decision", GoujiDecision);
