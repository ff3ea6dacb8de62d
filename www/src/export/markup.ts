// HTML as a string, for files that are saved. What a template puts in is escaped here and nowhere else.

/** Text that is HTML already. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Value = Markup | string | number | null | Value[];

/** A template whose values are escaped, unless they are such templates themselves; `null` is nothing. */
export function markup(fixed: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(fixed.reduce((html, piece, at) => html + written(values[at - 1] ?? null) + piece));
}

function written(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map(written).join("");
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
