import { useEffect, useMemo, useRef, type MouseEvent, type RefObject } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { DocumentBlockView } from './document-block';
import { blockAt, documentBlocks, type PrintedTable } from './document-blocks';
import { pickedPassage, type Passage } from './picked-passage';
import type { RowLook } from './row-look';
import type { Mark } from './text-pieces';

interface Props {
  readonly text: string;
  readonly tables: readonly PrintedTable[];
  readonly title: string | null;
  readonly clauses: readonly { locator: string; heading: string; start: number }[];
  readonly marks: readonly Mark[];
  readonly looks: ReadonlyMap<number, RowLook>;
  readonly current: number | null;
  /** Which side a narrow screen shows: what was hidden is scrolled to once it is seen. */
  readonly shown: string;
  readonly onSelect: (row: number) => void;
  /** Null: nothing is selected any more. */
  readonly onPick: (passage: Passage | null) => void;
}

const NONE: readonly Mark[] = [];

/** 原文: the document as it came, with the words of every row marked. */
export function DocumentPane(props: Props) {
  const { text, tables, title, clauses, marks, looks, current, shown, onSelect, onPick } = props;
  const t = useMessages();
  const pane = useRef<HTMLDivElement>(null);
  const blocks = useMemo(
    () => documentBlocks(text, tables, clauses, title),
    [text, tables, clauses, title],
  );
  const marked = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  useSelection(pane, text, onPick);
  useEffect(() => {
    if (current !== null) return showMark(pane.current, current);
  }, [current, shown]);

  function onClick(event: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false) return;
    const mark = (event.target as Element).closest<HTMLElement>('[data-rows]');
    const rows = mark?.dataset.rows?.split(' ').map(Number) ?? [];
    // Where rows lie one in another, a second click means the next of them.
    const next = rows[(rows.indexOf(current ?? -1) + 1) % rows.length];
    if (next !== undefined) onSelect(next);
  }

  return (
    // The words are a second way to a row; every row has its own button in the list.
    <div
      ref={pane}
      className="intake-document"
      role="region"
      aria-label={t('intake.document')}
      tabIndex={0}
      lang="zh-CN"
      onClick={onClick}
    >
      {blocks.map((block, at) => {
        const here = marked.get(at) ?? NONE;
        return (
          <DocumentBlockView
            key={block.start}
            block={block}
            text={text}
            marks={here}
            looks={looks}
            drawn={drawnOf(here, looks)}
            current={here.some(({ row }) => row === current) ? current : null}
          />
        );
      })}
    </div>
  );
}

function marksByBlock(
  blocks: ReturnType<typeof documentBlocks>,
  marks: readonly Mark[],
): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let at = blockAt(blocks, mark.start); at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block === undefined || block.start >= mark.end) break;
      if (block.end <= mark.start) continue;
      const here = found.get(at);
      if (here) here.push(mark);
      else found.set(at, [mark]);
    }
  }
  return found;
}

function drawnOf(marks: readonly Mark[], looks: ReadonlyMap<number, RowLook>): string {
  return marks
    .map(({ row, start, end }) => {
      const look = looks.get(row);
      return `${row} ${start} ${end} ${look?.type} ${look?.state}`;
    })
    .join(',');
}

function useSelection(
  pane: RefObject<HTMLDivElement | null>,
  text: string,
  onPick: (passage: Passage | null) => void,
): void {
  useEffect(() => {
    function onChange(): void {
      const selection = window.getSelection();
      if (pane.current === null || selection === null) return;
      // A field that takes the focus has a selection of its own, which says nothing of the words.
      if (!pane.current.contains(selection.anchorNode)) return;
      onPick(pickedPassage(pane.current, selection, text));
    }
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [pane, text, onPick]);
}

/**
 * Brings the words of a row into the pane. What is far away has no measured height before it is
 * drawn, so the place is looked at again once it is.
 */
function showMark(pane: HTMLElement | null, row: number): () => void {
  const scroll = () => {
    const mark = pane?.querySelector<HTMLElement>('.intake-current');
    if (!pane || !mark?.dataset.rows?.split(' ').includes(String(row))) return;
    const box = pane.getBoundingClientRect();
    const at = mark.getBoundingClientRect();
    const margin = Math.min(60, box.height / 4);
    if (at.top >= box.top + margin && at.bottom <= box.bottom - margin) return;
    pane.scrollTop += at.top - box.top - box.height / 3;
  };
  scroll();
  const frame = requestAnimationFrame(scroll);
  return () => cancelAnimationFrame(frame);
}
