import type { Block } from './blocks';
import type { Opening } from './clause-tree';
import type { ReportTime } from './report-times';
import type { Genre, Zone } from './structure';
import { reviewTurn, zoneOfHeading, type ZoneDictionary } from './zones';

/**
 * The zone of every block: by the innermost heading that says one, else by the openings of paragraphs.
 * What a work report tells of the past is its review, whatever its headings promise.
 */
export function zonesOf(
  blocks: readonly Block[],
  content: readonly number[],
  clauseOf: readonly (number | null)[],
  openings: readonly Opening[],
  year: number | null,
  genre: Genre,
  times: ReadonlyMap<number, ReportTime | null>,
  words: ZoneDictionary,
): Zone[] {
  const zones = new Array<Zone>(blocks.length).fill('shell');
  const byClause = openings.map((opening) => headingZone(opening, year, words));
  openings.forEach((opening, index) => {
    const above = opening.parent === null ? null : (byClause[opening.parent] ?? null);
    if (above === 'annex' || above === 'review' || above === 'safeguards') byClause[index] = above;
    else byClause[index] ??= above;
  });
  const past = genre === 'work_report' || genre === 'report';
  let turn: Zone | null = null;
  let before: ReportTime | null = null;
  for (const index of content) {
    const clause = clauseOf[index] ?? null;
    const own = clause === null ? 'preamble' : (byClause[clause] ?? null);
    const time = times.get(index) ?? null;
    // A heading that promises both, 发展成就和主要目标, is no review where its words look ahead.
    const zone = own === 'review' && time !== null && time !== 'past' ? null : own;
    const text = blocks[index]?.text ?? '';
    if (past && (zone === null || zone === 'preamble')) {
      const turned = time === null ? reviewTurn(text, words) : timeTurn(time, before);
      if (turned === 'review') turn = 'review';
      else if (turned === 'outlook')
        turn = text.slice(0, 60).includes('目标') ? 'goals' : 'measures';
    }
    zones[index] =
      time === 'past' && zone !== 'annex'
        ? 'review'
        : ((zone === null || zone === 'preamble' ? turn : null) ?? zone ?? 'measures');
    before = time;
  }
  return zones;
}

function timeTurn(time: ReportTime, before: ReportTime | null): 'review' | 'outlook' | null {
  if (time === before) return null;
  return time === 'past' ? 'review' : 'outlook';
}

function headingZone(opening: Opening, year: number | null, words: ZoneDictionary): Zone | null {
  if (opening.style === 'annex' || opening.style === 'box') return 'annex';
  if (opening.style === 'preface') return 'preamble';
  return zoneOfHeading(opening.heading, year, words);
}
