import type { Viewer } from '../auth/auth.policy';
import { exact, type Exact } from '../series/domain/exact';
import type { Day } from '../series/domain/day';
import type { EvidenceFile } from '../series/value-evidence.schema';
import type { Judgement } from '../targets/domain/judge';
import { caseOn } from '../targets/domain/phase';
import type { TargetCase } from '../targets/target-case.service';
import type { CheckRules } from './domain/check-rules';
import { isCounted } from './domain/counted';
import type {
  EarlierWords,
  LineFacts,
  PublishedFigure,
  SumFacts,
  SumFigure,
} from './domain/line-facts';
import { previewOf, type Drafts } from './domain/preview';
import type { SubmissionState } from './domain/transition';
import type { LineRow, LineTargetRow, PublishedRow } from './line-material.queries';
import type { LineContent } from './submission-line.repository';
import type { SumFigureRow } from './sum-figure.queries';

/** Who looks at a return: its evidence is shown to whoever may read that of its region and body. */
export interface EvidenceReader {
  readonly viewer: Viewer;
  readonly regionCode: string;
  readonly agencyId: number;
}

export interface LinePlace {
  readonly submissionId: number;
  readonly periodEnd: Day;
  /** An accepted return is shown as it was judged: its values are known already. */
  readonly accepted: boolean;
  /** State on a past day: then the lines say what they said by that day, never what came later. */
  readonly past?: SubmissionState | undefined;
  /** Contents that a file would write, by line: read as if they were saved. */
  readonly proposed?: ReadonlyMap<number, LineContent>;
  /** Nobody where only the figures are needed. */
  readonly reader?: EvidenceReader;
}

export interface JudgedLineTarget {
  readonly row: LineTargetRow;
  readonly judgement: Judgement;
}

/** All that the lines of one return are read with. */
export interface Material {
  readonly place: LinePlace;
  readonly today: Day;
  readonly rules: CheckRules;
  readonly lines: readonly LineRow[];
  /** Lines of a past day whose draft of that day is not known. */
  readonly notKept: ReadonlySet<number>;
  readonly targets: readonly LineTargetRow[];
  readonly cases: ReadonlyMap<number, TargetCase>;
  readonly drafts: Drafts;
  /** What came by import of the period, by series. */
  readonly published: ReadonlyMap<number, PublishedRow>;
  /** Members of the sums that lines belong to. */
  readonly sums: readonly SumFigureRow[];
  /** What the body said of a series in its latest earlier return. */
  readonly earlierWords: ReadonlyMap<number, EarlierWords>;
  /** What the reader is shown, by line. */
  readonly evidence: ReadonlyMap<number, EvidenceFile[]>;
}

/** Targets of a line as they would be judged with what is typed. */
export function judgedTargets(line: LineRow, { targets, cases, drafts, today }: Material) {
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

/** A line with everything that its checks compare it with. */
export function factsOf(
  line: LineRow,
  targets: readonly JudgedLineTarget[],
  material: Material,
): LineFacts {
  const { place, today, drafts, lines, published, earlierWords } = material;
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
    sums: sumsOf(line, material),
    earlierWords: earlierWords.get(line.seriesId) ?? null,
  };
}

function publishedFigure(row: PublishedRow | undefined): PublishedFigure | null {
  return row ? { ...row, value: decimal(row.value), growth: decimal(row.growth) } : null;
}

/** Sums of the line of which every figure is there: typed in this return, else known. */
function sumsOf({ seriesId }: LineRow, { sums, lines }: Material): SumFacts[] {
  const rules = new Set(sums.filter((one) => one.seriesId === seriesId).map((one) => one.ruleId));
  return [...rules].flatMap((ruleId) => {
    const members = sums.filter((one) => one.ruleId === ruleId);
    const figures = members.map((member) => sumFigure(member, lines));
    const [total, ...parts] = figures.filter((one) => one !== null);
    const [first] = members;
    return total && first && parts.length === members.length - 1
      ? [{ total, parts, counted: isCounted(first) }]
      : [];
  });
}

function sumFigure(member: SumFigureRow, lines: readonly LineRow[]): SumFigure | null {
  const line = lines.find((one) => one.seriesId === member.seriesId);
  const typed = line?.answer === 'value' ? line.value : null;
  const value = typed ?? member.value;
  if (value === null) return null;
  return {
    name: member.name,
    value: exact(value),
    decimals: value.split('.')[1]?.length ?? 0,
    official: member.publisher !== 'agency',
  };
}

export function decimal(value: string | null): Exact | null {
  return value === null ? null : exact(value);
}
