import { documentNumber } from '../matters/domain/document-number';
import type { Day } from '../series/domain/day';
import { dayLabel } from '../series/domain/period-label';
import type { Block, OfficialDocument } from '../shared/official-document/official-document';
import { annexesOf, type Annex } from './domain/bulletin-annex';
import type { BulletinMaterial } from './domain/bulletin-figure';
import { printedParts, type Part } from './domain/bulletin-part';
import type { FrameWords } from './domain/draft-frame';

/** What stands on the paper of a bulletin. */
export interface BulletinPaper {
  readonly frame: FrameWords;
  readonly parts: readonly Pick<Part, 'key' | 'text'>[];
  readonly material: BulletinMaterial;
  /** Null while it is a draft. */
  readonly issued: {
    readonly year: number;
    readonly number: number;
    readonly on: Day;
    readonly checkCode: string;
  } | null;
  readonly demo: boolean;
}

/** Lists with so many columns are read across. */
const MOST_UPRIGHT_COLUMNS = 8;
/** The file of figures that goes with the paper. */
const FIGURES_ANNEX = '督查通报数据表（电子表格）';

/** The bulletin as an official document: what was typed, in the layout of offices. */
export function bulletinDocument({
  frame,
  parts,
  material,
  issued,
  demo,
}: BulletinPaper): OfficialDocument {
  const date = issued === null ? '    年  月  日' : dayLabel(issued.on).zh;
  return {
    title: brokenTitle(frame.title),
    issuer: frame.issuer,
    head: { mark: '督查通报' },
    number: issued === null ? '〔    〕第  号' : documentNumber(issued.year, issued.number).zh,
    ...(frame.recipients.trim() !== '' && { recipients: frame.recipients }),
    blocks: printedParts(parts).flatMap(({ heading, paragraphs }): Block[] => [
      ...(heading === null ? [] : [{ kind: 'heading' as const, level: 1 as const, text: heading }]),
      ...paragraphs.map(blockOf),
    ]),
    annexes: annexesOf(material).map(annexOf),
    separateAnnexes: [FIGURES_ANNEX],
    signature: { issuer: frame.signatory, date },
    colophon: {
      ...(frame.copies.trim() !== '' && { copies: frame.copies }),
      printedBy: frame.issuer,
      printedOn: date,
    },
    stamps: [...(demo ? ['演示'] : []), ...(issued === null ? ['草稿'] : [])],
    ...(issued !== null && { checkCode: issued.checkCode }),
  };
}

/** Signs of the title's size that a line holds. */
const TITLE_SIGNS = 20;

/**
 * A title that needs two lines, broken where a phrase ends and as near to its middle as that can
 * be: no line of an official title begins within a word.
 */
export function brokenTitle(title: string): string {
  const signs = [...title];
  if (signs.length <= TITLE_SIGNS || title.includes('\n')) return title;
  const middle = signs.length / 2;
  const ends = signs.flatMap((sign, at) => (/[度年月日、）》省市县区]/.test(sign) ? [at + 1] : []));
  const fitting = ends
    .filter((at) => at <= TITLE_SIGNS && signs.length - at <= TITLE_SIGNS)
    // 2020年三季度 stays in one piece.
    .filter((at) => !/[0-9一二三四上下前]/.test(signs[at] ?? ''));
  const [best] = fitting.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (best === undefined) return title;
  return `${signs.slice(0, best).join('')}\n${signs.slice(best).join('')}`;
}

/** Titles of the annexes as the paper lists them. */
export function annexTitles(material: BulletinMaterial): string[] {
  return [...annexesOf(material).map(({ title }) => title), FIGURES_ANNEX];
}

/** A short line that opens with （一） is a heading of the second level; a whole sentence is none. */
function blockOf(line: string): Block {
  return /^（[一二三四五六七八九十]+）[^。；：]{1,30}$/.test(line)
    ? { kind: 'heading', level: 2, text: line }
    : { kind: 'paragraph', text: line };
}

function annexOf({ title, columns, rows, note }: Annex) {
  return {
    title,
    landscape: columns.length > MOST_UPRIGHT_COLUMNS,
    blocks: [
      {
        kind: 'table' as const,
        columns: columns.map(({ header, width, align }) => ({ header, width, align })),
        rows,
        ...(note !== null && { note: `注：${note}` }),
      },
    ],
  };
}
