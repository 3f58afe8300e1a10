import type { Day } from '../../series/domain/day';
import type { Block } from './blocks';
import type { Opening } from './clause-tree';
import { splitHeading } from './headings';
import { bulletLength } from './markers';
import type { Paragraph, Zone } from './structure';

const LABEL =
  /^[（(【〔]?(?:责任|牵头|主责|配合|参与|参加|协同|协办|主办|承办|实施|组织|落实|主管|分管|市级|省级|省直)?(?:责任|牵头|配合|参与)?(?:单位|部门|处室|领导|主体|地区)[：:]|^[（(【〔]?(?:完成时限|时间安排|完成时间|时限要求|进度安排|责任人)[：:]/;

export interface Place {
  /** Index of the innermost opening; null in the shell. */
  readonly clause: number | null;
  readonly zone: Zone;
  /** Last day of the years that it speaks of, where these are not the plan's own. */
  readonly until: Day | null;
  /** A work report speaks there of what will be done. */
  readonly ahead: boolean;
}

/** Every block as a paragraph with its kind, its place and the paragraph that leads it in. */
export function readParagraphs(
  blocks: readonly Block[],
  places: readonly Place[],
  openings: readonly Opening[],
): Paragraph[] {
  const opened = new Map(openings.map((opening) => [opening.block, opening]));
  const paragraphs: Paragraph[] = [];
  const leads = new LeadIns();
  blocks.forEach((block, index) => {
    const place = places[index] ?? {
      clause: null,
      zone: 'shell' as const,
      until: null,
      ahead: false,
    };
    const opening = opened.get(index);
    const kind = kindOf(block, opening);
    const leadIn = place.zone === 'shell' ? null : leads.of(block, kind, opening, place.clause);
    const depth = place.clause === null ? 0 : (openings[place.clause]?.depth ?? 0);
    const body = block.start + bodyAt(block, kind, opening);
    const { start, end } = block;
    paragraphs.push({ start, end, ...place, kind, body, leadIn });
    if (place.zone !== 'shell')
      leads.pass(index, block, kind, opening, { clause: place.clause, depth });
  });
  return paragraphs;
}

function kindOf(block: Block, opening: Opening | undefined): Paragraph['kind'] {
  if (block.table) return 'table';
  if (opening !== undefined) return opening.alone ? 'heading' : 'text';
  if (bulletLength(block.text) > 0) return 'bullet';
  if (LABEL.test(block.text.slice(0, 20))) return 'label';
  return 'text';
}

function bodyAt(block: Block, kind: Paragraph['kind'], opening: Opening | undefined): number {
  if (opening !== undefined) return Math.min(opening.body, block.text.length);
  if (kind !== 'bullet') return 0;
  const from = bulletLength(block.text);
  const split = splitHeading(block.text, from);
  return split.alone ? from : split.body;
}

/** Which paragraph leads in a group: the text before bullets, or before numbered items if it ends in a colon. */
class LeadIns {
  /** Last text of each open clause. */
  private text: { index: number; clause: number | null } | null = null;
  private group: { index: number; depth: number } | null = null;

  of(
    block: Block,
    kind: Paragraph['kind'],
    opening: Opening | undefined,
    clause: number | null,
  ): number | null {
    if (block.table) return null;
    if (opening !== undefined)
      return this.group !== null && opening.depth === this.group.depth + 1
        ? this.group.index
        : null;
    if (kind === 'bullet')
      return this.text !== null && this.text.clause === clause ? this.text.index : null;
    return null;
  }

  pass(
    index: number,
    block: Block,
    kind: Paragraph['kind'],
    opening: Opening | undefined,
    at: { readonly clause: number | null; readonly depth: number },
  ): void {
    if (opening !== undefined) this.enter(opening);
    const leads = /[：:]$/.test(block.text);
    if (kind !== 'text' && !(kind === 'heading' && leads)) return;
    this.text = { index, clause: at.clause };
    if (leads && block.text.length > 4) this.group = { index, depth: at.depth };
  }

  private enter(opening: Opening): void {
    if (opening.depth <= (this.group?.depth ?? -1)) this.group = null;
    if (opening.parent === null) this.text = null;
  }
}
