import type { NamedPart } from './domain/match-body';
import type { Conflict, Proposal, ProposalClause } from './domain/proposal';
import { readRow } from './domain/read-row';
import type { NewRow } from './intake-row.repository';
import type { IntakeFields, IntakeRead } from './intake-row.schema';
import type { IntakeHeader } from './intake.schema';

/** What a new draft holds, whatever it was read from. */
export interface DraftContent {
  readonly header: IntakeHeader;
  readonly clauses: readonly ProposalClause[];
  readonly warnings: Proposal['warnings'];
  /** In the order of the document. */
  readonly rows: readonly NewRow[];
  /** A row and the row of which it is a part, by their places among the rows. */
  readonly parts: readonly (readonly [number, number])[];
  readonly conflicts: readonly Conflict[];
  /** Each written name once. */
  readonly bodies: readonly NamedPart[];
}

export function contentOfProposal(proposal: Proposal, regionCode: string): DraftContent {
  const { rows, clauses, warnings, conflicts } = proposal;
  const named = new Map(
    rows.flatMap((row) => row.bodies.map((body) => [body.name, body] as const)),
  );
  return {
    header: headerOf(proposal, regionCode),
    clauses,
    warnings,
    rows: rows.map((row, position) => {
      const read = readRow(row) as IntakeRead;
      const fields: IntakeFields = read.fields;
      const { type, start, end, quote } = row;
      return { position, type, read, fields, start, end, quote };
    }),
    parts: rows.flatMap((row, index) =>
      row.partOf === null ? [] : [[index, row.partOf] as const],
    ),
    conflicts,
    bodies: [...named.values()],
  };
}

function headerOf({ plan, warnings }: Proposal, regionCode: string): IntakeHeader {
  return {
    title: plan.title,
    docNo: plan.docNo,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    effectiveFrom: plan.effectiveFrom,
    effectiveTo: plan.effectiveTo,
    horizon: plan.horizon,
    implements: plan.implements.map(({ title, docNo }) => ({ title, docNo })),
    missingAnnexes: warnings
      .filter((warning) => warning.code === 'annex_missing')
      .map((warning) => warning.words),
    defaultBody: null,
    regionCode,
  };
}
