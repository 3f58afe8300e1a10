import ExcelJS from 'exceljs';
import {
  addSheet,
  dateOf,
  DAY_FORMAT,
  numberOf,
  TWO_DECIMALS,
  type Book,
  type Column,
} from '../shared/table-sheet';
import { DEADLINE_NAMES, LAMP_NAMES, STANDING_NAMES } from './domain/bulletin-annex';
import {
  isPassed,
  type BulletinFigure,
  type BulletinMaterial,
  type BulletinReturn,
} from './domain/bulletin-figure';
import { bodiesCell } from './domain/figure-words';
import { countGroups, GROUP_NAMES } from './domain/five-group';

const UNITS = '目标、完成值以表中单位计；完成率、序时完成率为％；差距以表中差距单位计';

interface GroupRow {
  readonly plan: string;
  readonly name: string;
  readonly count: number;
  /** Per cent of `total`. */
  readonly share: string | null;
  readonly total: number;
}

const GROUPS: readonly Column<GroupRow>[] = [
  { header: '方案', width: 20, cell: (row) => row.plan },
  { header: '类别', width: 12, cell: (row) => row.name },
  { header: '目标数（项）', width: 12, cell: (row) => row.count },
  { header: '占比（％）', width: 11, format: TWO_DECIMALS, cell: (row) => numberOf(row.share) },
  { header: '分母（项）', width: 11, cell: (row) => row.total },
];

type FigureColumn = Column<BulletinFigure>;

const WHAT: readonly FigureColumn[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '目标', width: 28, cell: (row) => row.name },
  { header: '方案', width: 11, cell: (row) => row.plan },
  { header: '目标要求', width: 18, cell: (row) => row.goalText },
];
const VALUE: readonly FigureColumn[] = [
  { header: '数据期', width: 14, cell: (row) => row.period },
  { header: '完成值', width: 11, cell: (row) => numberOf(row.attained) },
  { header: '单位', width: 8, cell: (row) => row.attainedUnit },
];
const GROWTH: FigureColumn = {
  header: '同比（％）',
  width: 9,
  format: TWO_DECIMALS,
  cell: (row) => numberOf(row.growth),
};
const COMPLETION: FigureColumn = {
  header: '完成率（％）',
  width: 9,
  format: TWO_DECIMALS,
  cell: (row) => numberOf(row.completion),
};
const SCHEDULE: FigureColumn = {
  header: '序时完成率（％）',
  width: 10,
  format: TWO_DECIMALS,
  cell: (row) => numberOf(row.expectedCompletion),
};
const GAP: readonly FigureColumn[] = [
  { header: '差距', width: 9, format: TWO_DECIMALS, cell: (row) => numberOf(row.gap) },
  {
    header: '差距单位',
    width: 10,
    cell: (row) => (row.gapUnit === 'pp' ? '个百分点' : row.gapUnit),
  },
];
const LAMP: FigureColumn = { header: '亮灯', width: 11, cell: (row) => LAMP_NAMES[row.lamp] };
const GROUP: FigureColumn = { header: '类别', width: 10, cell: (row) => GROUP_NAMES[row.group] };
const DEADLINE: readonly FigureColumn[] = [
  { header: '期限', width: 12, format: DAY_FORMAT, cell: (row) => dateOf(row.deadline) },
  { header: '期限状态', width: 10, cell: (row) => DEADLINE_NAMES[row.deadlineState] },
  { header: '逾期天数', width: 9, cell: (row) => row.daysLate },
];
const WHO: FigureColumn = { header: '责任单位', width: 34, cell: bodiesCell };
const WHY: readonly FigureColumn[] = [
  { header: '单位说明的原因', width: 28, cell: (row) => row.reason?.words ?? '未说明' },
  { header: '单位报告的下一步', width: 24, cell: (row) => row.reason?.nextStep ?? null },
];
const GOAL: readonly FigureColumn[] = [
  { header: '目标值', width: 10, cell: (row) => numberOf(row.goal) },
  { header: '目标单位', width: 9, cell: (row) => row.unit },
];
const RULE: FigureColumn = {
  header: '评判规则',
  width: 16,
  cell: (row) => `${row.ruleSet} ${row.ruleSetVersion}，第${row.rule}条`,
};

const HEADLINES = [...WHAT, ...VALUE, GROWTH, COMPLETION, SCHEDULE, ...GAP, LAMP, GROUP];
const BEHIND = [...WHAT, ...VALUE, COMPLETION, ...GAP, LAMP, WHO, ...WHY];
const PASSED = [...WHAT, ...DEADLINE, ...VALUE, LAMP, WHO, ...WHY];
/** Every figure that was judged, by which rule: what the texts can be checked by. */
const ALL = [
  ...WHAT,
  ...GOAL,
  ...VALUE,
  GROWTH,
  COMPLETION,
  SCHEDULE,
  ...GAP,
  LAMP,
  GROUP,
  ...DEADLINE,
  RULE,
];

const RETURNS: readonly Column<BulletinReturn>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '单位', width: 30, cell: (row) => row.agency },
  { header: '报送期', width: 16, cell: (row) => row.round },
  { header: '截止日', width: 12, format: DAY_FORMAT, cell: (row) => dateOf(row.dueOn) },
  { header: '报送日', width: 12, format: DAY_FORMAT, cell: (row) => dateOf(row.submittedOn) },
  { header: '情况', width: 10, cell: (row) => STANDING_NAMES[row.standing] },
  { header: '超期天数', width: 9, cell: (row) => row.daysLate },
];

export interface BulletinSheets {
  readonly material: BulletinMaterial;
  readonly headlineIds: readonly number[];
  readonly title: string;
  readonly basis: string;
  /** 山西省，2024年三季度. */
  readonly scope: string;
  readonly demo: boolean;
}

/** The figures of a bulletin as a workbook: numbers stay numbers. */
export async function writeBulletinSheets({
  material,
  headlineIds,
  title,
  basis,
  scope,
  demo,
}: BulletinSheets): Promise<Buffer> {
  const { figures, returns, asOf } = material;
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const book: Book = { workbook, title, basis, units: UNITS, asOf, scope, demo };
  addSheet(book, '五类汇总', GROUPS, groupRows(figures));
  addSheet(
    book,
    '重点指标',
    HEADLINES,
    headlineIds.flatMap((id) => figures.find((one) => one.targetId === id) ?? []),
  );
  addSheet(
    book,
    '未达序时',
    BEHIND,
    figures.filter(({ group }) => group === 'behind'),
  );
  addSheet(book, '逾期未完成', PASSED, figures.filter(isPassed));
  addSheet(book, '全部目标', ALL, figures);
  addSheet(book, '报送情况', RETURNS, returns);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function groupRows(figures: readonly BulletinFigure[]): GroupRow[] {
  const plans = [...new Set(figures.map(({ plan }) => plan))];
  const of = (plan: string, chosen: readonly BulletinFigure[]) =>
    countGroups(chosen).map(({ group, count, share }) => ({
      plan,
      name: GROUP_NAMES[group],
      count,
      share,
      total: chosen.length,
    }));
  return [
    ...of('合计', figures),
    ...(plans.length > 1
      ? plans.flatMap((plan) =>
          of(
            plan,
            figures.filter((one) => one.plan === plan),
          ),
        )
      : []),
  ];
}
