/** Parts of a bulletin in the order in which they are printed. */
export const PART_KEYS = [
  'opening',
  'overall',
  'headline',
  'behind',
  'deadlines',
  'returns',
  'praise',
  'criticism',
  'demands',
] as const;
export type PartKey = (typeof PART_KEYS)[number];

/** The opening has no heading. */
export const PART_HEADINGS: Readonly<Record<PartKey, string | null>> = {
  opening: null,
  overall: '总体情况',
  headline: '重点指标完成情况',
  behind: '未达序时的目标',
  deadlines: '期限已过未办结的目标',
  returns: '数据报送情况',
  praise: '予以表扬的单位',
  criticism: '予以批评的单位',
  demands: '工作要求',
};

export interface Part {
  readonly key: PartKey;
  /** As it was last generated from the figures. */
  readonly generated: string;
  /** As it will be printed; lines are paragraphs. Empty: the part is left out. */
  readonly text: string;
}

export type Generated = Readonly<Record<PartKey, string>>;

export function isEdited({ generated, text }: Part): boolean {
  return generated !== text;
}

export interface PrintedPart {
  readonly key: PartKey;
  /** With its number, 一、总体情况; null for the opening. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What is printed: empty parts are left out, and the numbers of the headings leave no gap. */
export function printedParts(parts: readonly Pick<Part, 'key' | 'text'>[]): PrintedPart[] {
  let number = 0;
  return inOrder(parts).flatMap(({ key, text }) => {
    const paragraphs = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (paragraphs.length === 0) return [];
    const name = PART_HEADINGS[key];
    if (name !== null) number += 1;
    const heading = name === null ? null : `${NUMERALS[number - 1] ?? number}、${name}`;
    return [{ key, heading, paragraphs }];
  });
}

function inOrder<P extends Pick<Part, 'key'>>(parts: readonly P[]): P[] {
  return PART_KEYS.flatMap((key) => parts.filter((part) => part.key === key));
}

export function firstParts(generated: Generated): Part[] {
  return PART_KEYS.map((key) => ({ key, generated: generated[key], text: generated[key] }));
}

/** A part whose generated text has become another since it was last generated. */
export interface PartChange {
  readonly key: PartKey;
  readonly before: string;
  readonly after: string;
  readonly current: string;
  readonly edited: boolean;
  /** What is proposed: the new text where nobody has edited the part, else the own one. */
  readonly proposed: 'new' | 'own';
}

export function partChanges(parts: readonly Part[], next: Generated): PartChange[] {
  return inOrder(parts)
    .filter((part) => part.generated !== next[part.key])
    .map((part) => ({
      key: part.key,
      before: part.generated,
      after: next[part.key],
      current: part.text,
      edited: isEdited(part),
      proposed: isEdited(part) ? 'own' : 'new',
    }));
}

/** The parts with the new figures: the text becomes the new one where that is taken. */
export function regenerated(
  parts: readonly Part[],
  next: Generated,
  taken: ReadonlySet<PartKey>,
): Part[] {
  return parts.map((part) => ({
    ...part,
    generated: next[part.key],
    text: taken.has(part.key) ? next[part.key] : part.text,
  }));
}
