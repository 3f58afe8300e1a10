import { monthOf, sameEndInYear, yearOf } from '../series/domain/day';
import { plain, type Exact } from '../series/domain/exact';
import {
  computedGrowth,
  inPeriodValue,
  observationAt,
  type Observation,
} from '../series/domain/observations';
import { goalWords, verdictWords } from '../targets/domain/sentence';
import { definitionWords, type AskedChange } from './domain/definition';
import type { Finding } from './domain/finding';
import type { LineFacts } from './domain/line-facts';
import { earlierThisYear, lastPeriod, lastYear } from './domain/references';
import type { JudgedLineTarget, Material } from './line-facts-of';
import type { LineRow, PublishedRow } from './line-material.queries';
import type { SubmissionLine } from './submission.schema';

/** Decimals kept of derived figures; they are shown with two. */
const KEPT_DECIMALS = 12;

/** A line as the contract shows it. */
export function lineView(
  line: LineRow,
  material: Material,
  made: {
    readonly facts: LineFacts;
    readonly targets: readonly JudgedLineTarget[];
    readonly findings: readonly Finding[];
  },
): SubmissionLine {
  const { facts, targets, findings } = made;
  const asksGrowth =
    targets.length > 0 &&
    targets.every(({ judgement }) => !['value', 'done'].includes(judgement.terms.measure));
  return {
    id: line.id,
    version: line.version,
    seriesId: line.seriesId,
    name: line.indicator,
    unit: line.unit,
    definition: definitionWords(line.accumulation, asksGrowth ? askedChange(targets) : null),
    asksGrowth,
    publisher: line.publisher,
    published: publishedView(material.published.get(line.seriesId)),
    required: line.required,
    targets: targets.map(targetView),
    ...referencesOf(facts, asksGrowth),
    answer: line.answer,
    value: line.value,
    growth: line.growth,
    explanation: line.explanation,
    nextStep: line.nextStep,
    expectedOn: line.expectedOn,
    ...derivedOf(facts, material.drafts.bySeries.get(line.seriesId), asksGrowth),
    findings: [...findings],
    draftKept: !material.notKept.has(line.id),
    evidence: material.evidence.get(line.id) ?? [],
  };
}

function askedChange(targets: readonly JudgedLineTarget[]): AskedChange {
  return targets.every(({ judgement }) => judgement.terms.measure === 'change')
    ? 'on_base'
    : 'on_year_before';
}

function publishedView(row: PublishedRow | undefined): SubmissionLine['published'] {
  if (!row) return null;
  const { value, growth, publishedOn, source } = row;
  return { value, growth, publishedOn, source };
}

function targetView({ row, judgement }: JudgedLineTarget): SubmissionLine['targets'][number] {
  const { terms, progress } = judgement;
  return {
    id: row.id,
    name: row.name,
    goalText: goalWords(terms),
    goal: plain(terms.goal),
    unit: terms.unit,
    previewLamp: judgement.lamp,
    completion: derived(progress?.completion),
    gap: derived(progress?.gap),
    gapUnit: progress === null ? null : progress.gapUnit === 'pp' ? 'pp' : terms.unit,
    verdict: verdictWords(judgement),
  };
}

/** What is known of last year and of the period before, in what the line asks for. */
function referencesOf(facts: LineFacts, asksGrowth: boolean) {
  if (asksGrowth) {
    const rates = facts.known.filter(
      (other) => other.growth !== null && other.periodEnd < facts.periodEnd,
    );
    const yearBefore = sameEndInYear(facts.periodEnd, yearOf(facts.periodEnd) - 1);
    const before = observationAt(rates, yearBefore);
    const last = rates.at(-1);
    return {
      lastYear: text(before?.growth),
      lastPeriod: text(last?.growth),
      lastPeriodEnd: last?.periodEnd ?? null,
    };
  }
  const last = lastPeriod(facts);
  return {
    lastYear: text(lastYear(facts)?.value),
    lastPeriod: text(last?.value),
    lastPeriodEnd: last?.periodEnd ?? null,
  };
}

/** Figures that follow from the typed one, or from the accepted one where nothing is typed. */
function derivedOf(facts: LineFacts, draft: Observation | undefined, asksGrowth: boolean) {
  const { accumulation, periodEnd } = facts;
  const known = draft
    ? [...facts.known.filter((other) => other.periodEnd !== periodEnd), draft]
    : facts.known;
  const growth = computedGrowth(known, periodEnd);
  const earlier = earlierThisYear(facts)?.periodEnd ?? null;
  // Beside a rate that is asked for, an amount in the series' own unit would be read as a rate.
  const inPeriod =
    !asksGrowth && accumulation === 'ytd' && (earlier !== null || monthOf(periodEnd) <= 3)
      ? inPeriodValue(known, periodEnd, earlier)
      : null;
  return {
    inPeriod: derived(inPeriod),
    computedGrowth: growth.kind === 'growth' ? derived(growth.value) : null,
  };
}

function text(value: Exact | null | undefined): string | null {
  return value ? plain(value) : null;
}

function derived(value: Exact | null | undefined): string | null {
  return value ? plain(value.toDecimalPlaces(KEPT_DECIMALS)) : null;
}
