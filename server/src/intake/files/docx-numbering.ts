import { attributeOf, scanXml } from '../../shared/xml-scanner';
import { refusedPart } from './document.problem';
import type { ParagraphStyle } from './docx-styles';
import { listNumber } from './list-number';

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** 第%1章, %1.%2: numbers of its own and upper levels between other signs. */
  readonly pattern: string;
  /** Shows all numbers in digits, whatever their format. */
  readonly digits: boolean;
  /** Paragraphs of this style stand on this level. */
  readonly style: string | null;
  /** Level after which it begins anew; 0 for never. */
  readonly restart: number | null;
}

interface AbstractList {
  readonly levels: Map<number, ListLevel>;
  /** Name of a style of lists that has its levels. */
  readonly link: string | null;
}

interface List {
  readonly abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

export interface Numbering {
  readonly lists: Map<string, List>;
  readonly abstracts: Map<string, AbstractList>;
}

/** Deepest level of the format. */
const MOST_LEVELS = 9;
const STYLE_STEPS = 20;

export function readNumbering(xml: string | null): Numbering {
  const numbering: Numbering = { lists: new Map(), abstracts: new Map() };
  let abstract: { id: string; levels: Map<number, ListLevel>; link: string | null } | null = null;
  let list: { id: string; abstract: string } & Omit<List, 'abstract'> = noList();
  let overridden: number | null = null;
  let level: { -readonly [K in keyof ListLevel]: ListLevel[K] } = newLevel();
  let depth: number | null = null;
  for (const token of scanXml(xml ?? '', refusedPart)) {
    if (token.kind === 'text') continue;
    if (token.kind === 'close') {
      if (token.name === 'lvl' && depth !== null) {
        (overridden === null ? abstract?.levels : list.levels)?.set(depth, level);
        depth = null;
      }
      if (token.name === 'lvlOverride') overridden = null;
      if (token.name === 'abstractNum' && abstract !== null) {
        numbering.abstracts.set(abstract.id, abstract);
        abstract = null;
      }
      if (token.name === 'num') numbering.lists.set(list.id, list);
      continue;
    }
    const { attributes } = token;
    const value = attributeOf(attributes, 'val') ?? '';
    switch (token.name) {
      case 'abstractNum':
        abstract = {
          id: attributeOf(attributes, 'abstractNumId') ?? '',
          levels: new Map(),
          link: null,
        };
        break;
      case 'numStyleLink':
        if (abstract) abstract.link = value;
        break;
      case 'num':
        list = { ...noList(), id: attributeOf(attributes, 'numId') ?? '' };
        break;
      case 'abstractNumId':
        list.abstract = value;
        break;
      case 'lvlOverride':
        overridden = Number(attributeOf(attributes, 'ilvl') ?? '0');
        break;
      case 'startOverride':
        if (overridden !== null) list.starts.set(overridden, whole(value, 1));
        break;
      case 'lvl':
        if (!token.empty) depth = Number(attributeOf(attributes, 'ilvl') ?? '0');
        level = newLevel();
        break;
      case 'start':
        level.start = whole(value, 0);
        break;
      case 'numFmt':
        level.format = value;
        break;
      case 'lvlText':
        level.pattern = value.slice(0, 60);
        break;
      case 'isLgl':
        level.digits = value !== '0' && value !== 'false';
        break;
      case 'pStyle':
        level.style = value;
        break;
      case 'lvlRestart':
        level.restart = whole(value, 0);
        break;
    }
  }
  return numbering;
}

const noList = () => ({
  id: '',
  abstract: '',
  starts: new Map<number, number>(),
  levels: new Map<number, ListLevel>(),
});

const newLevel = (): ListLevel => ({
  start: 0,
  format: 'decimal',
  pattern: '',
  digits: false,
  style: null,
  restart: null,
});

function whole(text: string, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : otherwise;
}

/** What Word computes and the file does not hold: the number in front of each paragraph. */
export class ListLabels {
  /** Last numbers by abstract list, which several lists may share and go on counting in. */
  private readonly counted = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: ReadonlyMap<string, ParagraphStyle>,
  ) {}

  isContents(style: string | null): boolean {
    return style !== null && (this.styles.get(style)?.contents ?? false);
  }

  /**
   * The number of the next paragraph in the order of the document; '' where it has none. What the
   * paragraph says of its list itself goes before what its style says.
   */
  next(style: string | null, ownList: string | null, ownLevel: number | null): string {
    const from = this.fromStyle(style);
    const id = ownList ?? from.list;
    const list = id === null || id === '0' ? undefined : this.numbering.lists.get(id);
    if (list === undefined) return '';
    const levels = this.levelsOf(list, 0);
    const depth = ownLevel ?? (ownList === null ? this.levelOfStyle(levels, style) : null);
    return this.count(list, id ?? '', levels, clamp(depth ?? from.level ?? 0));
  }

  private count(
    list: List,
    id: string,
    levels: ReadonlyMap<number, ListLevel>,
    depth: number,
  ): string {
    const level = levels.get(depth);
    if (level === undefined) return '';
    const numbers = this.counted.get(list.abstract) ?? [];
    this.counted.set(list.abstract, numbers);
    const start = list.starts.get(depth);
    const first = `${id}/${depth}`;
    if (start !== undefined && !this.begun.has(first)) numbers[depth] = undefined;
    this.begun.add(first);
    numbers[depth] = (numbers[depth] ?? (start ?? level.start) - 1) + 1;
    for (let below = depth + 1; below < MOST_LEVELS; below += 1) {
      const after = levels.get(below)?.restart ?? null;
      if (after === null || (after > 0 && depth < after)) numbers[below] = undefined;
    }
    if (level.format === 'bullet') return bullet(level.pattern);
    return level.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
      const shown = Number(digit) - 1;
      const of = levels.get(shown);
      const number = numbers[shown] ?? of?.start ?? 1;
      const format = of?.format ?? 'decimal';
      return listNumber(number, level.digits && format !== 'none' ? 'decimal' : format);
    });
  }

  private levelsOf(list: List, steps: number): ReadonlyMap<number, ListLevel> {
    const abstract = this.numbering.abstracts.get(list.abstract);
    let levels: ReadonlyMap<number, ListLevel> = abstract?.levels ?? new Map<number, ListLevel>();
    const link = abstract?.link ?? null;
    if (link !== null && steps < STYLE_STEPS) {
      const linked = this.numbering.lists.get(this.styles.get(link)?.list ?? '');
      if (linked !== undefined) levels = this.levelsOf(linked, steps + 1);
    }
    return list.levels.size === 0 ? levels : new Map([...levels, ...list.levels]);
  }

  private fromStyle(style: string | null): { list: string | null; level: number | null } {
    let level: number | null = null;
    let id = style;
    for (let step = 0; id !== null && step < STYLE_STEPS; step += 1) {
      const found = this.styles.get(id);
      if (found === undefined) break;
      level ??= found.level;
      if (found.list !== null) return { list: found.list, level };
      id = found.basedOn;
    }
    return { list: null, level: null };
  }

  /** A list may name the style of each of its levels. */
  private levelOfStyle(levels: ReadonlyMap<number, ListLevel>, style: string | null) {
    let id = style;
    for (let step = 0; id !== null && step < STYLE_STEPS; step += 1) {
      for (const [depth, level] of levels) if (level.style === id) return depth;
      id = this.styles.get(id)?.basedOn ?? null;
    }
    return null;
  }
}

function clamp(level: number): number {
  return Number.isInteger(level) && level >= 0 && level < MOST_LEVELS ? level : 0;
}

/** Signs of symbol fonts lie where no sign has a meaning. */
function bullet(pattern: string): string {
  return pattern === '' || /[\uE000-\uF8FF]/.test(pattern) ? '·' : pattern;
}
