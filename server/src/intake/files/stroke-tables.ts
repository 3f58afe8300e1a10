import type { SourceTable } from '../domain/source';
import { columns as widthOf } from '../domain/unbroken';
import { isLedgerHead } from './table-head';
import type { TextLine } from './text-lines';
import { tableOf, type Piece } from './wrapped-rows';

const STROKES = new Set('|｜│┃║├┤┼┝┥┠┨┣┫╂╋┿╠╣╬');
/** Nothing but what rules are made of, drawn across somewhere. */
const RULE = /^[\s|｜\-+=:─━═┄┅┈┉│┃║├┤┼┝┥┠┨┣┫╂╋┿╠╣╬┌┐└┘┏┓┗┛┬┴┯┷┰┸┳┻╔╗╚╝╦╩]{3,}$/;
const ACROSS = /[-=─━═┄┅┈┉]/;
const UPRIGHT = /[|｜│┃║├┤┼┝┥┠┨┣┫╂╋┿╠╣╬+─━═┄┅┈┉]/;
/** A cell between strokes that the rule does not close. */
const LEFT_OPEN = /[|｜│┃║┝┥┠┨┣┫├┤╠╣]\s{2,}[|｜│┃║┝┥┠┨┣┫├┤╠╣]/;
const PART_RULE = /^[─━═┄┅┈┉┬┴┯┷┰┸┳┻╦╩]{2,}$|^-{3,}$/;
const MOST_COLUMNS = 60;
const LONGEST_LINE = 2000;
/** Columns of the paper: strokes that stand so near are one. */
const SAME_EDGE = 3;

/** Words between two strokes, and where on the paper the first of these stands. */
interface Slot {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  /** A rule is drawn here below the cell above. */
  readonly ruled: boolean;
}

type DrawnLine = 'rule' | readonly Slot[];

/**
 * The table whose cells signs part, | or the strokes of a box, that begins at a line; `table` is null
 * where its head is none of a ledger's, `next` the line behind it in any case. Null for other lines.
 */
export function strokeTable(
  text: string,
  lines: readonly TextLine[],
  from: number,
): { readonly table: SourceTable | null; readonly next: number } | null {
  const drawn: DrawnLine[] = [];
  let next = from;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    const read = drawnLine(text, line);
    if (read === null) break;
    drawn.push(read);
    next += 1;
  }
  if (next === from) return null;
  const written = drawn.filter((line): line is readonly Slot[] => line !== 'rule');
  const columns = written.reduce((most, slots) => Math.max(most, slots.length), 0);
  if (columns < 2 || written.length < 2) return { table: null, next };
  const rows = rowsOf(drawn, written, columns);
  const isHead = rows.slice(0, 3).some((row) =>
    isLedgerHead(
      row.map(({ start, end }) => text.slice(start, end).replace(/\s/g, '')),
      'drawn',
    ),
  );
  const place = { start: lines[from]?.start ?? 0, end: lines[next - 1]?.next ?? 0 };
  return { table: isHead ? tableOf(rows, columns, place) : null, next };
}

function drawnLine(text: string, { start, end }: TextLine): DrawnLine | null {
  if (end - start > LONGEST_LINE) return null;
  const words = text.slice(start, end);
  if (!UPRIGHT.test(words)) return null;
  if (ACROSS.test(words) && RULE.test(words) && !LEFT_OPEN.test(words)) return 'rule';
  const slots: Slot[] = [];
  let at = 0;
  let open: { readonly place: number; readonly left: number } | null = null;
  const close = (place: number, last: boolean) => {
    if (open === null) return;
    let [first, until] = [open.place, place];
    while (first < until && /\s/.test(text.charAt(first))) first += 1;
    while (until > first && /\s/.test(text.charAt(until - 1))) until -= 1;
    if (last && first === until) return;
    const ruled = PART_RULE.test(text.slice(first, until));
    slots.push({ start: first, end: until, left: open.left, ruled });
  };
  let strokes = 0;
  for (let place = start; place < end; place += 1) {
    const sign = text.charAt(place);
    const isStroke = STROKES.has(sign);
    if (isStroke) {
      close(place, false);
      strokes += 1;
    }
    at += widthOf(text.charCodeAt(place));
    if (isStroke || (open === null && !/\s/.test(sign))) {
      open = { place: isStroke ? place + 1 : place, left: isStroke ? at : 0 };
    }
  }
  close(end, true);
  return strokes === 0 || slots.length === 0 || slots.length > MOST_COLUMNS ? null : slots;
}

/** Lines between two rules, and the columns that the upper of these leaves open. */
interface Band {
  readonly lines: (readonly Slot[])[];
  readonly open: readonly Slot[] | null;
}

type GrowingPiece = { -readonly [Name in keyof Piece]: Piece[Name] };

/** Rows of lines: those between two rules are one where each row is ruled off. */
function rowsOf(
  drawn: readonly DrawnLine[],
  written: readonly (readonly Slot[])[],
  columns: number,
): Piece[][] {
  const placed = placer(written, columns);
  const bands = bandsOf(drawn);
  const ruledOff = bands.length > 2;
  const rows: GrowingPiece[][] = [];
  /** The cell of each column that no rule has closed, and the row it stands in. */
  const owners = new Map<number, { readonly piece: GrowingPiece; readonly row: GrowingPiece[] }>();
  for (const { lines, open } of bands) {
    const going = new Set<number>();
    for (const piece of open === null ? [] : placed(open.filter(({ ruled }) => !ruled))) {
      const owner = owners.get(piece.column);
      if (owner === undefined) continue;
      going.add(piece.column);
      owner.row.push(piece);
      owner.piece.rowSpan += 1;
    }
    const begun = lines.filter(([first]) => first !== undefined && first.end > first.start).length;
    lines.forEach((slots, at) => {
      const rest = ruledOff && at > 0 && (begun <= 1 || isRest(slots));
      if (!rest) rows.push([]);
      const row = rows.at(-1) ?? [];
      for (const piece of placed(slots)) {
        const owner = going.has(piece.column) ? owners.get(piece.column) : undefined;
        (owner?.row ?? row).push(piece);
        if (owner === undefined && !rest) owners.set(piece.column, { piece, row });
      }
    });
  }
  return rows;
}

function bandsOf(drawn: readonly DrawnLine[]): Band[] {
  const bands: Band[] = [];
  let open: readonly Slot[] | null = null;
  let lines: (readonly Slot[])[] = [];
  const flush = () => {
    if (lines.length > 0) bands.push({ lines, open });
    lines = [];
    open = null;
  };
  for (const line of drawn) {
    if (line === 'rule') flush();
    else if (line.some(({ ruled }) => ruled)) {
      flush();
      open = line;
    } else lines.push(line);
  }
  flush();
  return bands;
}

/** Blank in most of its cells, or where the rows are numbered. */
function isRest(slots: readonly Slot[]): boolean {
  const blank = slots.filter(({ start, end }) => start === end).length;
  return blank * 2 >= slots.length;
}

/** Columns of a line's cells: in their order, or where strokes stand if the line has fewer of them. */
function placer(
  written: readonly (readonly Slot[])[],
  columns: number,
): (slots: readonly Slot[]) => GrowingPiece[] {
  const full = written.filter((slots) => slots.length === columns);
  const edges = full[0]?.map(({ left }) => left) ?? [];
  const even = full.every((slots) =>
    slots.every(({ left }, at) => Math.abs(left - (edges[at] ?? 0)) <= SAME_EDGE),
  );
  const columnOf = ({ left }: Slot, order: number) => {
    if (!even) return order;
    const near = edges.findLastIndex((edge) => edge <= left + SAME_EDGE);
    return near === -1 ? order : near;
  };
  return (slots) => {
    const whole = slots.length === columns;
    const found = slots.map((slot, at) => (whole ? at : columnOf(slot, at)));
    return slots.map(({ start, end }, at) => {
      const column = found[at] ?? at;
      const next = slots.length === 1 || even ? (found[at + 1] ?? columns) : column + 1;
      const columnSpan = whole ? 1 : Math.max(1, next - column);
      return { column, columnSpan, rowSpan: 1, start, end };
    });
  };
}
