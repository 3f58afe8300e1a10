import type { OldParagraph, OldWord } from './extract';
import type { GridCell, SourceBuilder } from './source-builder';

const FIELD_BEGINS = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_ENDS = '\u0015';
const CELL_ENDS = '\u0007';
/** Edges that lie closer are one, in twentieths of a point. */
const SAME_EDGE = 40;

interface OldRow {
  readonly cells: readonly string[];
  readonly form: OldParagraph;
}

/** Paragraphs and tables of an old Word file; a table of one column only frames its words. */
export function writeOldBody(word: OldWord, to: SourceBuilder): void {
  const text = withoutFieldCodes(withoutRemoved(word));
  let rows: OldRow[] = [];
  let cells: string[] = [];
  let words = '';
  const flush = () => {
    if (rows.some((row) => row.cells.length > 1)) to.table(gridOf(rows));
    else for (const row of rows) row.cells.forEach((cell) => to.paragraph(cell));
    rows = [];
    cells = [];
    words = '';
  };
  for (const paragraph of inOrder(word.paragraphs, text.length)) {
    const part = text.slice(paragraph.start, paragraph.end);
    if (paragraph.rowEnd) {
      rows.push({ cells, form: paragraph });
      cells = [];
      words = '';
    } else if (paragraph.inTable) {
      words += part;
      if (!part.endsWith(CELL_ENDS)) continue;
      cells.push(linesOf(words).join('\n'));
      words = '';
    } else {
      flush();
      for (const line of linesOf(part, true)) to.paragraph(line);
    }
  }
  flush();
}

/** Paragraphs by their place; text that none is known for is paragraphs as well. */
function inOrder(found: readonly OldParagraph[], length: number): OldParagraph[] {
  const plain = { inTable: false, rowEnd: false, edges: null, merges: null };
  const ordered: OldParagraph[] = [];
  let at = 0;
  for (const paragraph of [...found].sort((a, b) => a.start - b.start)) {
    if (paragraph.start >= length || paragraph.end <= at) continue;
    if (paragraph.start > at) ordered.push({ ...plain, start: at, end: paragraph.start });
    ordered.push({ ...paragraph, start: Math.max(at, paragraph.start) });
    at = paragraph.end;
  }
  if (at < length) ordered.push({ ...plain, start: at, end: length });
  return ordered;
}

function gridOf(rows: readonly OldRow[]): GridCell[][] {
  const edges = rows.flatMap(({ form }) => form.edges ?? []).sort((a, b) => a - b);
  const columns = edges.filter((edge, at) => at === 0 || edge - (edges[at - 1] ?? 0) > SAME_EDGE);
  const columnOf = (edge: number) => {
    const next = columns.findIndex((one) => one > edge + SAME_EDGE);
    return Math.max(0, (next === -1 ? columns.length : next) - 1);
  };
  const above = new Map<number, { -readonly [K in keyof GridCell]: GridCell[K] }>();
  return rows.map(({ cells, form }) => {
    const grid: GridCell[] = [];
    cells.forEach((text, index) => {
      const merge = form.merges?.[index];
      const left = form.edges?.[index];
      const right = form.edges?.[index + 1];
      const column = left === undefined ? index : columnOf(left);
      const columnSpan = right === undefined ? 1 : Math.max(1, columnOf(right) - column);
      const last = grid.at(-1);
      if (merge?.across === 1 && text === '' && last !== undefined) {
        grid[grid.length - 1] = { ...last, columnSpan: last.columnSpan + columnSpan };
        return;
      }
      const upper = merge?.down === 1 ? above.get(column) : undefined;
      if (upper !== undefined && text === '') {
        upper.rowSpan += 1;
        grid.push({ column, columnSpan, rowSpan: 1, text, covered: true });
      } else {
        const cell = { column, columnSpan, rowSpan: 1, text, covered: false };
        above.set(column, cell);
        grid.push(cell);
      }
    });
    return grid;
  });
}

/** Removed words as signs that are left out: places in the text stay true. */
function withoutRemoved({ text, removed }: OldWord): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of [...removed].sort((a, b) => a.start - b.start)) {
    if (end <= at || start >= text.length) continue;
    kept += text.slice(at, Math.max(at, start));
    kept += text.slice(Math.max(at, start), end).replace(/[^\u0007]/g, '\u0000');
    at = Math.min(end, text.length);
  }
  return kept + text.slice(at);
}

/** Of fields only what they show; they may stand in one another. */
function withoutFieldCodes(text: string): string {
  let shown = '';
  const codes: boolean[] = [];
  let hidden = 0;
  for (const part of text.split(/([\u0013-\u0015])/)) {
    if (part === FIELD_BEGINS) {
      codes.push(true);
      hidden += 1;
    } else if (part === FIELD_RESULT || part === FIELD_ENDS) {
      if (codes.pop() === true) hidden -= 1;
      if (part === FIELD_RESULT) codes.push(false);
    }
    const isMark = part >= FIELD_BEGINS && part <= FIELD_ENDS && part.length === 1;
    shown += hidden === 0 && !isMark ? part : part.replace(/[^\u0007\r]/g, '\u0000');
  }
  return shown;
}

/** Lines of a paragraph or cell without anchors, marks of notes and removed words. */
function linesOf(words: string, tabs = false): string[] {
  const lines = words
    .replace(/\u0007$/, '')
    .replace(/\r$/, '')
    .replaceAll('\u001e', '-')
    .replace(/[\u000b\u000c\r]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u00ad]/g, '')
    .split('\n');
  if (tabs) return lines;
  return lines.map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== '');
}
