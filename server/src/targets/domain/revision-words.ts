import { exact } from '../../series/domain/exact';
import { dayLabel } from '../../series/domain/period-label';
import { same, type Words } from '../../series/domain/words';
import { figure } from './figures';
import type { Role } from './model';
import type { RevisableTerms, StoredProfile } from './revision';

/** Who answers, as it is kept beside the changed terms; names as they were then. */
export interface RevisedReporter {
  readonly reporter_id: number | null;
  readonly reporter_name: string | null;
  readonly reporter_presumed: boolean;
  /** The lead by name, where the change gave it. */
  readonly lead_name?: string | null;
}

/** A body that a document names, as it is kept beside the changed terms. */
export interface RevisedBody {
  readonly agency_id: number;
  /** Its name as it was then. */
  readonly name: string;
  readonly role: Role;
}

export type Revised = Partial<RevisableTerms> &
  Partial<RevisedReporter> & {
    readonly bodies?: readonly RevisedBody[];
    /** Of an end: whether the goal is asked. */
    readonly asked?: boolean;
  };

export interface RevisedTerm {
  readonly label: Words;
  readonly before: Words;
  readonly after: Words;
}

const NONE: Words = { zh: '无', en: 'none' };

type Say = (terms: Revised, unit: string) => Words;

/** One entry for each term that screens name; columns that belong together share one. */
const TERMS: readonly { columns: readonly (keyof Revised)[]; label: Words; say: Say }[] = [
  {
    columns: ['name'],
    label: { zh: '目标名称', en: 'name' },
    say: ({ name }) => (name ? same(name) : NONE),
  },
  {
    columns: ['comparator', 'strict', 'approximate'],
    label: { zh: '比较方式', en: 'comparison' },
    say: boundWords,
  },
  {
    columns: ['goal', 'goal_exact'],
    label: { zh: '目标值', en: 'goal' },
    say: ({ goal, goal_exact }, unit) =>
      amount(goal_exact ? exact(goal_exact).times(100).toString() : goal, unit),
  },
  {
    columns: ['goal_upper'],
    label: { zh: '目标上限', en: 'upper end' },
    say: ({ goal_upper }, unit) => amount(goal_upper, unit),
  },
  {
    columns: ['recurrence'],
    label: { zh: '考核方式', en: 'recurrence' },
    say: ({ recurrence }) => (recurrence ? RECURRENCE_WORDS[recurrence] : NONE),
  },
  {
    columns: ['deadline'],
    label: { zh: '完成时限', en: 'deadline' },
    say: ({ deadline }) => day(deadline),
  },
  {
    columns: ['evaluation_end'],
    label: { zh: '考核期末', en: 'deciding period ends' },
    say: ({ evaluation_end }) => day(evaluation_end),
  },
  {
    columns: ['profile'],
    label: { zh: '年内序时', en: 'profile of the year' },
    say: ({ profile }) => (profile ? profileWords(profile) : NONE),
  },
  {
    columns: ['interim'],
    label: { zh: '中期目标', en: 'interim goals' },
    say: ({ interim }, unit) =>
      list(
        interim?.map(({ on, value }) => {
          const [when, what] = [dayLabel(on), amount(value, unit)];
          return { zh: `${when.zh}：${what.zh}`, en: `${when.en}: ${what.en}` };
        }),
      ),
  },
  {
    columns: ['nodes'],
    label: { zh: '节点', en: 'steps' },
    say: ({ nodes }) =>
      list(
        nodes?.map(({ on, label }) => {
          const when = dayLabel(on);
          return { zh: `${when.zh} ${label}`, en: `${when.en} ${label}` };
        }),
      ),
  },
  {
    columns: ['baseline_end', 'baseline_value', 'baseline_revision', 'baseline_source'],
    label: { zh: '基期', en: 'base' },
    say: baselineWords,
  },
  {
    columns: ['bodies'],
    label: { zh: '责任单位', en: 'bodies' },
    say: bodiesWords,
  },
  {
    columns: ['asked'],
    label: { zh: '考核', en: 'judged' },
    say: ({ asked }) => (asked ? { zh: '考核中', en: 'in force' } : { zh: '终止', en: 'ended' }),
  },
  {
    columns: ['lead_name'],
    label: { zh: '牵头单位', en: 'lead' },
    say: ({ lead_name }) => (lead_name ? same(lead_name) : NONE),
  },
  {
    columns: ['reporter_id'],
    label: { zh: '填报单位', en: 'reporting body' },
    say: ({ reporter_name }) => (reporter_name ? same(reporter_name) : NONE),
  },
];

/**
 * A change of terms as people read it, one entry for each term that differs.
 *
 * @param unit of the goal: `%` for growth and change
 */
export function revisedTerms(before: Revised, after: Revised, unit: string): RevisedTerm[] {
  return TERMS.filter(({ columns }) => columns.some((column) => column in after))
    .map(({ label, say }) => ({ label, before: say(before, unit), after: say(after, unit) }))
    .filter((term) => term.before.zh !== term.after.zh);
}

const RECURRENCE_WORDS: Readonly<Record<RevisableTerms['recurrence'], Words>> = {
  once: { zh: '一次', en: 'once' },
  annual: { zh: '每年', en: 'every year' },
  standing: { zh: '常设', en: 'standing' },
};

const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  lead: { zh: '牵头', en: 'lead' },
  shared: { zh: '分工负责', en: 'shared' },
  support: { zh: '配合', en: 'support' },
  guide: { zh: '指导', en: 'guide' },
};

function boundWords({ comparator, strict, approximate }: Revised): Words {
  if (approximate) return { zh: '左右', en: 'about' };
  switch (comparator) {
    case 'at_least':
      return strict ? { zh: '超过', en: 'more than' } : { zh: '不低于', en: 'at least' };
    case 'at_most':
      return strict ? { zh: '低于', en: 'below' } : { zh: '不超过', en: 'at most' };
    case 'between':
      return { zh: '区间', en: 'within' };
    default:
      return NONE;
  }
}

function bodiesWords({ bodies }: Revised): Words {
  if (!bodies || bodies.length === 0) return NONE;
  const said = bodies.map(({ name, role }) => ({ name, role: ROLE_WORDS[role] }));
  return {
    zh: said.map(({ name, role }) => `${name}（${role.zh}）`).join('、'),
    en: said.map(({ name, role }) => `${name} (${role.en})`).join(', '),
  };
}

function amount(value: string | null | undefined, unit: string): Words {
  if (value === null || value === undefined) return NONE;
  const text = figure(exact(value));
  return unit === '%' ? same(`${text}%`) : { zh: `${text}${unit}`, en: `${text} ${unit}` };
}

function day(value: string | null | undefined): Words {
  return value ? dayLabel(value) : NONE;
}

function list(items: readonly Words[] | undefined): Words {
  if (!items || items.length === 0) return NONE;
  return {
    zh: items.map((item) => item.zh).join('；'),
    en: items.map((item) => item.en).join('; '),
  };
}

function profileWords(profile: StoredProfile): Words {
  switch (profile.kind) {
    case 'linear':
      return { zh: '线性', en: 'linear' };
    case 'seasonal':
      return { zh: '按上年', en: 'by last year' };
    case 'shares': {
      const shares = profile.shares.map((share) => figure(exact(share))).join('/');
      return { zh: `自定义份额 ${shares}`, en: `typed shares ${shares}` };
    }
  }
}

/** The base value is in the series' own unit, which goals of growth do not share. */
function baselineWords(terms: Revised): Words {
  const { baseline_end, baseline_value, baseline_source } = terms;
  if (!baseline_end) return NONE;
  const when = dayLabel(baseline_end);
  const value = baseline_value ? figure(exact(baseline_value)) : null;
  return {
    zh: `${when.zh}：${value ?? '缺基数'}${baseline_source ? `（${baseline_source}）` : ''}`,
    en: `${when.en}: ${value ?? 'no value'}${baseline_source ? ` (${baseline_source})` : ''}`,
  };
}
