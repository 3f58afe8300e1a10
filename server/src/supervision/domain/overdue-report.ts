import type { Day } from '../../series/domain/day';
import {
  partOf,
  returnFigures,
  returnMatters,
  type ExpectedReturn,
  type ReturnFigures,
} from './expected-return';
import {
  isMeant,
  isOf,
  type LateEntrusted,
  type List,
  type Matter,
  type Narrowing,
  type TargetMatter,
} from './matter';
import { listedByUrgency } from './matter-order';
import { figuresByAgency, totalsOf, type AgencyFigures, type ReportTotals } from './report-figures';

/** Everything in the scope on a day: one reading, of which all that is shown is made. */
export interface ReportMaterial {
  readonly asOf: Day;
  /** In the order of their documents. */
  readonly targets: readonly TargetMatter[];
  /** On time or not. */
  readonly returns: readonly ExpectedReturn[];
  readonly entrusted: readonly LateEntrusted[];
}

export interface ReportFigures {
  /** Each by urgency; a matter stands in one of them, once, however many bodies share it. */
  readonly lists: Readonly<Record<List, readonly Matter[]>>;
  readonly totals: ReportTotals;
  /** Of all returns expected of the bodies that are asked for, whatever figure is looked at. */
  readonly reported: ReturnFigures;
  readonly byAgency: readonly AgencyFigures[];
}

/** The overdue report in numbers; every one of them counts rows of the lists beside it. */
export function overdueReport(material: ReportMaterial, asked: Narrowing): ReportFigures {
  const { asOf, targets, entrusted } = material;
  const returns = material.returns.filter((one) => isOf([partOf(one)], asked));
  const matters = [...targets, ...returnMatters(returns, asOf), ...entrusted].filter((matter) =>
    isMeant(matter, asked),
  );
  return {
    lists: listedByUrgency(matters),
    totals: totalsOf(matters),
    reported: returnFigures(returns, asOf),
    byAgency: figuresByAgency(matters, returns, asOf, asked),
  };
}
