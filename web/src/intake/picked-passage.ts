/** A stretch of the document's text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/**
 * What is selected in the drawn document, as places of its text. Every drawn piece of text stands
 * alone in an element that carries its place as `data-at`.
 */
export function pickedPassage(
  document: HTMLElement,
  selection: Selection | null,
  text: string,
): Passage | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!document.contains(range.commonAncestorContainer)) return null;
  const start = placeOf(document, range.startContainer, range.startOffset);
  const end = placeOf(document, range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  return trimmed(text, start, end);
}

/** Without blanks at its ends; null where nothing else is left. */
export function trimmed(text: string, start: number, end: number): Passage | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: from, end: to } : null;
}

function placeOf(document: HTMLElement, node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const at = node.parentElement?.closest<HTMLElement>('[data-at]');
    return at ? Number(at.dataset.at) + offset : null;
  }
  // Between elements: where the next piece begins, or the last one of all ends.
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-at]')];
  const child = node.childNodes.item(offset) as ChildNode | null;
  for (const piece of pieces) {
    const after =
      child === null
        ? (node.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
          !node.contains(piece)
        : child === piece ||
          child.contains(piece) ||
          (child.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (after) return Number(piece.dataset.at);
  }
  const last = pieces[pieces.length - 1];
  return last ? Number(last.dataset.at) + last.textContent.length : null;
}
