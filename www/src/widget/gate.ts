// Holds a form's submission until its report was looked at.

/** What the widget has to say about a submission. */
export interface Keeper {
  /** The form that is kept, if there is one. */
  form(): HTMLFormElement | null;
  /** Whether a submission may go at once. */
  lets(): boolean;
  /** A submission is held until one of the answers is called. */
  held(submission: Submission): void;
}

export interface Submission {
  /** Submits after all, by the button that was pressed. */
  go(): void;
}

/** Hears a form's submission before its page does; gives how to stop listening. */
export function keep(root: Document | ShadowRoot, keeper: Keeper): () => void {
  let isOurs = false;
  const ear = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    if (isOurs || form !== keeper.form() || keeper.lets()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event as SubmitEvent;
    keeper.held({
      go() {
        isOurs = true;
        try {
          form.requestSubmit(submitter !== null && form.contains(submitter) ? submitter : undefined);
        } finally {
          isOurs = false;
        }
      },
    });
  };
  // The window comes before the document, and so before all that the page itself listens with.
  const target = (root.nodeType === 9 ? (root as Document).defaultView : null) ?? root;
  target.addEventListener("submit", ear, { capture: true });
  return () => target.removeEventListener("submit", ear, { capture: true });
}
