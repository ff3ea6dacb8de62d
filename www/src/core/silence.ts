/** Longer without a sign of life than any start that will still succeed. */
const PATIENCE = 5000;

/** Tells once when nothing was heard for too long; a slow line is heard from again and again. */
export class Silence {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: () => void;

  constructor(told: () => void) {
    this.#told = told;
    this.heard();
  }

  heard(): void {
    this.end();
    this.#timer = setTimeout(this.#told, PATIENCE);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
