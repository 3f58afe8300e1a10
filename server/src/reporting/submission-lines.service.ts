import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { monthOf, sameEndInYear, yearOf, type Day } from '../series/domain/day';
import { exact, plain, type Exact } from '../series/domain/exact';
import { valueVersions } from '../series/observation.service';
import {
  computedGrowth,
  inPeriodValue,
  knownAt,
  observationAt,
  type Observation,
} from '../series/domain/observations';
import type { Judgement } from '../targets/domain/judge';
import { goalWords, verdictWords } from '../targets/domain/sentence';
import { caseOn } from '../targets/domain/phase';
import { TargetCaseService, type TargetCase } from '../targets/target-case.service';
import { findingsOf, obstaclesTo } from './domain/checks';
import { definitionWords, type AskedChange } from './domain/definition';
import type { Finding } from './domain/finding';
import type { LineFacts, PublishedFigure } from './domain/line-facts';
import { previewOf, type Drafts } from './domain/preview';
import { earlierThisYear, lastPeriod, lastYear } from './domain/references';
import {
  lineRows,
  lineTargetRows,
  publishedRows,
  type LineRow,
  type LineTargetRow,
  type PublishedRow,
} from './line-material.queries';
import type { SubmissionLine } from './submission.schema';

export interface LinePlace {
  readonly submissionId: number;
  readonly periodEnd: Day;
  /** An accepted return is shown as it was judged: its values are known already. */
  readonly accepted: boolean;
  /** Nothing was typed yet on the day: what was typed later is not shown. */
  readonly untouched?: boolean;
}

/** A line with what was made of it: as the contract shows it, and what keeps it from going out. */
export interface ReadLine {
  readonly view: SubmissionLine;
  readonly facts: LineFacts;
  readonly obstacles: readonly Finding[];
}

interface JudgedLineTarget {
  readonly row: LineTargetRow;
  readonly judgement: Judgement;
}

interface Material {
  readonly place: LinePlace;
  readonly today: Day;
  readonly lines: readonly LineRow[];
  readonly targets: readonly LineTargetRow[];
  readonly cases: ReadonlyMap<number, TargetCase>;
  readonly drafts: Drafts;
  /** What came by import of the period, by series. */
  readonly published: ReadonlyMap<number, PublishedRow>;
}

/** Decimals kept of derived figures; they are shown with two. */
const KEPT_DECIMALS = 12;

/**
 * Reads the lines of a return with findings and preview. The preview judges by the domain's own
 * code as if the typed values were accepted on the day in question; nothing of it is stored.
 */
@Injectable()
export class SubmissionLinesService {
  constructor(private readonly cases: TargetCaseService) {}

  async read(manager: EntityManager, place: LinePlace, today: Day): Promise<ReadLine[]> {
    const material = await this.gather(manager, place, today);
    return material.lines.map((line) => readLine(line, material));
  }

  private async gather(manager: EntityManager, place: LinePlace, today: Day): Promise<Material> {
    const stored = await lineRows(manager, place.submissionId);
    const lines = place.untouched ? stored.map(emptied) : stored;
    const lineSeries = lines.map((line) => line.seriesId);
    const targets = await lineTargetRows(manager, lineSeries);
    const published = await publishedRows(manager, lineSeries, {
      periodEnd: place.periodEnd,
      asOf: today,
    });
    const series = [...lines, ...targets].flatMap((row) => [
      row.seriesId,
      ...('tierSeriesIds' in row ? (row.tierSeriesIds ?? []) : []),
    ]);
    const versions = await valueVersions(manager, [...new Set(series)]);
    const cases = await this.cases.load(
      manager,
      targets.map((target) => target.id),
    );
    return {
      place,
      today,
      lines,
      targets,
      cases: new Map(cases.map((one) => [one.id, one])),
      published: new Map(published.map((row) => [row.seriesId, row])),
      drafts: {
        periodEnd: place.periodEnd,
        bySeries: place.accepted ? new Map() : draftsOf(lines, place.periodEnd, today),
        known: new Map([...versions].map(([id, list]) => [id, knownAt(list, today)])),
      },
    };
  }
}

function emptied(line: LineRow): LineRow {
  return {
    ...line,
    answer: null,
    value: null,
    growth: null,
    explanation: null,
    nextStep: null,
    expectedOn: null,
  };
}

function draftsOf(lines: readonly LineRow[], periodEnd: Day, today: Day): Map<number, Observation> {
  const answered = lines.flatMap((line) => {
    const { answer } = line;
    return answer === null
      ? []
      : [[line.seriesId, draftOf(line, answer, periodEnd, today)] as const];
  });
  return new Map(answered);
}

function draftOf(
  line: LineRow,
  answer: NonNullable<LineRow['answer']>,
  periodEnd: Day,
  today: Day,
): Observation {
  return {
    periodEnd,
    version: 1,
    answer,
    value: decimal(line.value),
    growth: decimal(line.growth),
    vintage: 'formal',
    revision: null,
    knownOn: today,
  };
}

function askedChange(targets: readonly JudgedLineTarget[]): AskedChange {
  return targets.every(({ judgement }) => judgement.terms.measure === 'change')
    ? 'on_base'
    : 'on_year_before';
}

function readLine(line: LineRow, material: Material): ReadLine {
  const targets = judgedTargets(line, material);
  const facts = factsOf(line, targets, material);
  const asksGrowth =
    targets.length > 0 &&
    targets.every(({ judgement }) => !['value', 'done'].includes(judgement.terms.measure));
  return {
    facts,
    obstacles: obstaclesTo(facts),
    view: {
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
      ...derivedOf(facts, material.drafts.bySeries.get(line.seriesId)),
      findings: findingsOf(facts),
    },
  };
}

function judgedTargets(line: LineRow, { targets, cases, drafts, today }: Material) {
  return targets
    .filter((target) => target.seriesId === line.seriesId)
    .flatMap((row): JudgedLineTarget[] => {
      const found = cases.get(row.id);
      if (!found) return [];
      const { seriesId, tierSeriesIds } = row;
      return [
        {
          row,
          judgement: previewOf(
            { seriesId, tierSeriesIds, case: caseOn(found, today) },
            drafts,
            today,
          ),
        },
      ];
    });
}

function factsOf(
  line: LineRow,
  targets: readonly JudgedLineTarget[],
  { place, today, drafts, lines, published }: Material,
): LineFacts {
  const wholes = targets.flatMap(({ row }) => {
    const whole = lines.find((other) => other.seriesId === row.wholeSeriesId);
    return whole?.answer === 'value'
      ? [{ name: row.wholeName ?? whole.indicator, value: decimal(whole.value) }]
      : [];
  });
  return {
    indicator: line.indicator,
    unit: line.unit,
    accumulation: line.accumulation,
    publisher: line.publisher,
    published: publishedFigure(published.get(line.seriesId)),
    periodEnd: place.periodEnd,
    today,
    required: line.required,
    answer: line.answer,
    value: decimal(line.value),
    growth: decimal(line.growth),
    explanation: line.explanation,
    nextStep: line.nextStep,
    expectedOn: line.expectedOn,
    targets: targets.map(({ judgement }) => ({
      measure: judgement.terms.measure,
      comparator: judgement.terms.comparator,
      goal: judgement.terms.goal,
      previewLamp: judgement.lamp,
    })),
    known: drafts.known.get(line.seriesId) ?? [],
    wholes,
  };
}

function publishedFigure(row: PublishedRow | undefined): PublishedFigure | null {
  return row ? { ...row, value: decimal(row.value), growth: decimal(row.growth) } : null;
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
function derivedOf(facts: LineFacts, draft: Observation | undefined) {
  const { accumulation, periodEnd } = facts;
  const known = draft
    ? [...facts.known.filter((other) => other.periodEnd !== periodEnd), draft]
    : facts.known;
  const growth = computedGrowth(known, periodEnd);
  const earlier = earlierThisYear(facts)?.periodEnd ?? null;
  const inPeriod =
    accumulation === 'ytd' && (earlier !== null || monthOf(periodEnd) <= 3)
      ? inPeriodValue(known, periodEnd, earlier)
      : null;
  return {
    inPeriod: derived(inPeriod),
    computedGrowth: growth.kind === 'growth' ? derived(growth.value) : null,
  };
}

function decimal(value: string | null): Exact | null {
  return value === null ? null : exact(value);
}

function text(value: Exact | null | undefined): string | null {
  return value ? plain(value) : null;
}

function derived(value: Exact | null | undefined): string | null {
  return value ? plain(value.toDecimalPlaces(KEPT_DECIMALS)) : null;
}
