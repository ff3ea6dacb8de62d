// The shapes of the outcomes.
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Shape } from "../report/shapes.ts";


const DRAWN: Record<Shape | "dash", SVGTemplateResult> = {
  error: svg`<path d="M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z" fill="currentColor"/><path d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6" class="cut"/>`,
  warning: svg`<path d="M12 1.8L23.2 21.6H.8z" fill="currentColor"/><path d="M12 8.6v6.2M12 16.6v2.8" class="cut"/>`,
  hint: svg`<circle cx="12" cy="12" r="9.6" class="line"/><path d="M12 10.6v6.6M12 6v2.6" class="line"/>`,
  pass: svg`<path d="M3.2 12.6l6 6L21 5.8" class="line"/>`,
  unknown: svg`<circle cx="12" cy="12" r="9.6" class="line" stroke-dasharray="3.4 2.6"/><path d="M9 9.6a3 3 0 1 1 4.2 2.7c-.8.4-1.2.9-1.2 1.9M12 16v2.4" class="line"/>`,
  dash: svg`<path d="M4 12h16" class="line"/>`,
};

export function icon(shape: Shape | "dash"): TemplateResult {
  return html`<svg class="icon icon-${shape}" viewBox="0 0 24 24" aria-hidden="true">${DRAWN[shape]}</svg>`;
}
