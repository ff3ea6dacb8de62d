// What `for` names, as something to be read, watched and selected in. Nothing here changes it.
import type { Block, Place } from "../report/report.ts";
import { imageOf, type Point } from "./dom-image.ts";
import { locate, type Span } from "./image.ts";
import { imageOfMarkup } from "./markup-image.ts";

export interface Source {
  element: Element;
  /** Whether it is an editor, and not a page to be read. */
  isEdited: boolean;
  /** What stands in it: markup or text. */
  read(): string;
  /** Calls `changed` whenever that may be another; says how to end it. */
  watch(changed: () => void): () => void;
  /** Selects a place, shows it and has the caret there; false where it is not to be found. */
  select(blocks: Block[], place: Place): boolean;
}

/** Why an element cannot be a source, in a sentence. */
export class Unreachable extends Error {}

/** How often a textarea is looked at, in milliseconds. */
const LOOK = 1000;

/** A textarea, an iframe of this site, or whatever else stands in the page as it is; what is edited in it is watched. */
export function sourceOf(element: Element): Source {
  if (isOf(element, "textarea") || isOf(element, "input")) return typed(element as HTMLTextAreaElement);
  if (isOf(element, "iframe")) return framed(element as HTMLIFrameElement);
  return edited(element);
}

function isOf(element: Element, name: string): boolean {
  return element.localName === name;
}

function typed(area: HTMLTextAreaElement): Source {
  return {
    element: area,
    isEdited: true,
    read: () => area.value,
    watch(changed) {
      const deaf = listening(area, ["input", "change"], changed);
      // What a script writes into a textarea comes without an event.
      let last = area.value;
      const timer = setInterval(() => {
        if (area.value === last) return;
        last = area.value;
        changed();
      }, LOOK);
      return () => {
        deaf();
        clearInterval(timer);
      };
    },
    select(blocks, place) {
      const span = locate(imageOfMarkup(area.value), blocks, place);
      if (span === undefined) return false;
      area.focus();
      area.setSelectionRange(span.start, span.end);
      // No browser brings a selection in a textarea into view by itself.
      const lines = area.value.slice(0, span.start).length / Math.max(1, area.value.length);
      area.scrollTop = lines * area.scrollHeight - area.clientHeight / 2;
      area.scrollIntoView({ block: "nearest" });
      return true;
    },
  };
}

/** What nobody edits is not watched: a page that moves by itself would be checked without end. */
function edited(element: Element): Source {
  const isEdited = (element as HTMLElement).isContentEditable;
  return {
    element,
    isEdited,
    read: () => element.innerHTML,
    watch: (changed) => isEdited ? observing(element, changed) : () => undefined,
    select: (blocks, place) => selectIn(element as HTMLElement, blocks, place),
  };
}

/** The document in it may be another after each loading, and its body another whenever it is written. */
function framed(frame: HTMLIFrameElement): Source {
  const body = (): HTMLElement => {
    const { contentDocument } = frame;
    if (contentDocument === null) throw new Unreachable("for 指的编辑区是别的网站的页面，浏览器不让读：请改用 value 把内容给进来");
    return contentDocument.body;
  };
  return {
    element: frame,
    isEdited: true,
    // A frame that is still loading has no body yet.
    read: () => (body() as HTMLElement | null)?.innerHTML ?? "",
    watch(changed) {
      let leave = (): void => undefined;
      const enter = (): void => {
        leave();
        const { contentDocument } = frame;
        leave = contentDocument === null ? () => undefined : observing(contentDocument, changed);
        changed();
      };
      enter();
      const deaf = listening(frame, ["load"], enter);
      return () => {
        deaf();
        leave();
      };
    },
    select: (blocks, place) => {
      const here = selectIn(body(), blocks, place);
      if (here) frame.scrollIntoView({ block: "nearest" });
      return here;
    },
  };
}

function listening(target: EventTarget, names: string[], ear: () => void): () => void {
  for (const name of names) target.addEventListener(name, ear);
  return () => {
    for (const name of names) target.removeEventListener(name, ear);
  };
}

/** Editors write into their own elements without an event, on a button of theirs or a call. */
function observing(node: Node, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(node, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ["rowspan", "colspan"] });
  return () => observer.disconnect();
}

function selectIn(root: HTMLElement, blocks: Block[], place: Place): boolean {
  const span = locate(imageOf(root), blocks, place);
  if (span === undefined) return false;
  const { ownerDocument } = root;
  // The editor learns of a selection that comes while it has the focus; one before that it may replace by its own.
  (editable(span) ?? root).focus({ preventScroll: true });
  ownerDocument.getSelection()?.setBaseAndExtent(span.start.node, span.start.offset, span.end.node, span.end.offset);
  const { node } = span.start;
  (node.nodeType === 1 ? (node as Element) : node.parentElement)?.scrollIntoView({ block: "center", inline: "nearest" });
  return true;
}

/** The outermost element around the place that is edited. */
function editable({ start }: Span<Point>): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (let node: Node | null = start.node; node !== null; node = node.parentNode) {
    if (node.nodeType === 1 && (node as HTMLElement).isContentEditable) found = node as HTMLElement;
  }
  return found;
}
