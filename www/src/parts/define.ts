/** Page and widget may come from two scripts on one page: what has its name already keeps it. */
export function define(name: string, part: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, part);
}
