import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { clauseAt } from './domain/clause-at';
import { BLANK_TERMS, blankOf } from './domain/model-terms';
import type { Proposal, ProposalRow, RowType } from './domain/proposal';
import { readRow } from './domain/read-row';
import type { SourceDocument } from './domain/source';
import { DraftReadingService } from './draft-reading.service';
import { beyondDocument } from './intake.problem';
import type { IntakeFields, Suggestions, SuggestRow } from './intake-row.schema';
import { ReadingService } from './reading.service';

/** Who selects words means a goal: they are read as if they stood below this heading. */
const AMONG_GOALS = '一、主要目标\n';

/** What the reader makes of words that a person selected. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly drafts: DraftReadingService,
    private readonly reading: ReadingService,
  ) {}

  /** Throws a Problem: 404 for a draft not seen, 422 for a place beyond the document. */
  async suggest(
    viewer: Viewer,
    draftId: number,
    { start, end, type }: SuggestRow,
    today: Day,
  ): Promise<Suggestions> {
    const days = { asOf: today, today };
    const draft = await this.drafts.detail(viewer, draftId, days);
    const document = await this.drafts.document(viewer, draftId, days);
    if (end > document.text.length) throw beyondDocument();
    const { locator: clause, heading } = clauseAt(draft.clauses, start) ?? {
      locator: BLANK_TERMS.clause,
      heading: '',
    };
    // By themselves: what the rules of the whole document kept out may be meant here.
    const { text, hardWrapped } = document;
    const source: SourceDocument = {
      kind: 'pasted',
      text: AMONG_GOALS + text.slice(start, end),
      tables: [],
      hardWrapped,
    };
    const { issuedOn } = draft.header;
    const alone = await this.rowsOf(source, issuedOn);
    return {
      blank: blankRow(type ?? 'target', clause, draft.header.horizon),
      rows: alone
        .filter((row) => row.start >= AMONG_GOALS.length)
        .map((row) => suggested(row, { start, clause, heading }, draft.header.horizon)),
    };
  }

  /** None of words that are not read: the row is then filled in by hand. */
  private async rowsOf(
    document: SourceDocument,
    issuedOn: Day | null,
  ): Promise<readonly ProposalRow[]> {
    try {
      return (await this.reading.read({ document, issuedOn })).proposal.rows;
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  }
}

/** Dated by the plan's period, as long as nobody dates it otherwise. */
function blankRow(type: RowType, clause: string, horizon: Day | null): Suggestions['blank'] {
  const ends = type === 'target' || type === 'milestone' ? horizon : null;
  const terms = { ...BLANK_TERMS, ...blankOf(type), clause, deadline: ends, evaluationEnd: ends };
  return { type, fields: terms as IntakeFields };
}

/** A place of the selection as one of the document; the plan's period dates what has no date. */
function suggested(
  row: Proposal['rows'][number],
  place: { readonly start: number; readonly clause: string; readonly heading: string },
  horizon: Day | null,
): Suggestions['rows'][number] {
  const dated =
    row.deadlineSource === 'none' && horizon !== null && row.type !== 'norm'
      ? ({ ...row, deadline: horizon, deadlineSource: 'plan_period' } as const)
      : row;
  // A note is named by the heading that it stands below.
  const name = row.type === 'responsibility' ? place.heading : row.name;
  const { fields, confidence, doubts, rule } = readRow({ ...dated, name, clause: place.clause });
  const moved = place.start - AMONG_GOALS.length;
  return {
    type: row.type,
    fields: fields as IntakeFields,
    start: row.start + moved,
    end: row.end + moved,
    quote: row.quote,
    confidence,
    doubts: [...doubts],
    rule,
  };
}
