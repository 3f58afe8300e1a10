import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { clauseAt } from './domain/clause-at';
import { BLANK_TERMS } from './domain/model-terms';
import type { Proposal } from './domain/proposal';
import { readRow } from './domain/read-row';
import type { SourceDocument } from './domain/source';
import { DraftReadingService } from './draft-reading.service';
import { beyondDocument } from './intake.problem';
import type { IntakeFields, Suggestions, SuggestRow } from './intake-row.schema';
import { ReadingService } from './reading.service';

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
    { start, end }: SuggestRow,
    today: Day,
  ): Promise<Suggestions> {
    const days = { asOf: today, today };
    const draft = await this.drafts.detail(viewer, draftId, days);
    const document = await this.drafts.document(viewer, draftId, days);
    if (end > document.text.length) throw beyondDocument();
    const clause = clauseAt(draft.clauses, start)?.locator ?? BLANK_TERMS.clause;
    // By themselves: what the rules of the whole document kept out may be meant here.
    const { text, hardWrapped } = document;
    const source: SourceDocument = {
      kind: 'pasted',
      text: text.slice(start, end),
      tables: [],
      hardWrapped,
    };
    const { issuedOn } = draft.header;
    const { proposal: alone } = await this.reading.read({ document: source, issuedOn });
    return {
      clause,
      rows: alone.rows.map((row) => suggested(row, { start, clause }, draft.header.horizon)),
    };
  }
}

/** A place of the selection as one of the document; the plan's period dates what has no date. */
function suggested(
  row: Proposal['rows'][number],
  place: { readonly start: number; readonly clause: string },
  horizon: Day | null,
): Suggestions['rows'][number] {
  const dated =
    row.deadlineSource === 'none' && horizon !== null && row.type !== 'norm'
      ? ({ ...row, deadline: horizon, deadlineSource: 'plan_period' } as const)
      : row;
  const { fields, confidence, doubts, rule } = readRow({ ...dated, clause: place.clause });
  return {
    type: row.type,
    fields: fields as IntakeFields,
    start: row.start + place.start,
    end: row.end + place.start,
    quote: row.quote,
    confidence,
    doubts: [...doubts],
    rule,
  };
}
