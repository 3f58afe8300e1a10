import type { SourceDocument } from '../../src/intake/domain/source';
import type { Annotation, TrueTarget } from './annotation.schema';
import type { AnnotatedDocument } from './read-annotations';
import type { TruthDocument, TruthRow } from './truth.model';

/** An annotated document that was found and read, as the score takes it. */
export function annotationTruth(
  document: Pick<AnnotatedDocument, 'name' | 'group' | 'annotation'>,
  source: SourceDocument,
): TruthDocument {
  const { annotation } = document;
  return {
    name: document.name,
    group: document.group,
    source,
    issuedOn: annotation.issuedOn,
    parts: annotation.parts === 'whole' ? null : annotation.parts,
    rows: annotation.targets.map(truthRow),
    milestones: annotation.milestones.map(spanOf),
    notes:
      annotation.notes?.map(({ start, end, agencies, lead, unsettled }) => ({
        start,
        end,
        unsettled,
        agencies: agencies.map((name) => [name]),
        lead: lead.map((name) => [name]),
      })) ?? null,
    incentives: annotation.incentives.map(spanOf),
    notTargets: annotation.notTargets.map((one) => ({ ...spanOf(one), reason: one.reason })),
  };
}

function truthRow(target: TrueTarget): TruthRow {
  return {
    places: [target, ...target.alsoAt].map(spanOf),
    name: target.name,
    value: target.value,
    valueUpper: target.valueUpper,
    unit: target.unit,
    fraction: target.fraction,
    change: target.measure === 'change',
    comparators: [target.comparator],
    deadline: target.deadline,
    agencies: target.agencies.map((name) => [name]),
    lead: target.lead.map((name) => [name]),
    optional: target.optional,
    unsettled: target.unsettled,
  };
}

function spanOf({ phrase, start }: Annotation['incentives'][number]) {
  return { start, end: start + phrase.length };
}
