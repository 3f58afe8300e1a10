import type { FigureRule, PlainRule } from './row-rule';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a rule saw in the document, said so that it can be compared with the words. */
const RULES: Readonly<Record<FigureRule | PlainRule, Words>> = {
  count: {
    zh: '动词或比较词＋数量＋单位，如“培育龙头企业100家”“床位超过10万张”',
    en: 'verb or comparator, number and unit, as 培育龙头企业100家 or 床位超过10万张',
  },
  level: {
    zh: '指标＋比较词＋数值，如“进出口总值达到4500亿元”',
    en: 'indicator, comparator and value, as 进出口总值达到4500亿元',
  },
  change: {
    zh: '指标＋增减＋幅度，如“增长10%”“压缩三分之一”',
    en: 'indicator and how far it changes, as 增长10% or 压缩三分之一',
  },
  coverage: {
    zh: '多大比例的对象做到什么，如“80%以上的行政村建成服务站”',
    en: 'which share does what, as 80%以上的行政村建成服务站',
  },
  limit: {
    zh: '办理时限，如“在20个工作日内办结”',
    en: 'time allowed for a procedure, as 在20个工作日内办结',
  },
  provision: {
    zh: '配置标准，如“每百户不少于30平方米”',
    en: 'standard of provision, as 每百户不少于30平方米',
  },
  scope: {
    zh: '并列的名称各有数值，如“甲、乙分别达到30家、20家”',
    en: 'names and values of one list, as 甲、乙分别达到30家、20家',
  },
  'note-label': {
    zh: '括号中“责任单位：”“牵头单位：”等标签后的单位',
    en: 'bodies in brackets behind a label such as 责任单位：',
  },
  'note-roles': {
    zh: '括号中写明“牵头”“负责”“配合”等职责的单位',
    en: 'bodies in brackets with their roles (牵头, 负责, 配合)',
  },
  'note-list': {
    zh: '句末括号中列出的单位',
    en: 'bodies listed in brackets at the end of a sentence',
  },
  'note-line': {
    zh: '单独一行的“责任单位：”“牵头单位：”等标签',
    en: 'a line of its own that begins with a label such as 责任单位：',
  },
  'note-sentence': {
    zh: '整句写明由哪些单位牵头、负责或配合',
    en: 'a sentence that says who leads, answers and helps',
  },
  'table.indicator': {
    zh: '指标表中的一行：指标名称＋目标值',
    en: 'row of a table: indicator and goal',
  },
  'table.growth': {
    zh: '指标表中的增长栏：指标名称＋增幅',
    en: 'row of a table: indicator and growth',
  },
  'table.place': {
    zh: '分解表中的一格：地区或单位＋目标值',
    en: 'cell of a breakdown: place and goal',
  },
  'table.task': {
    zh: '任务表中的一行：任务＋完成时限',
    en: 'row of a table: task and its deadline',
  },
  'table.task_goal': {
    zh: '任务表中的一行：任务＋目标值',
    en: 'row of a table: task and its goal',
  },
  'table.note': {
    zh: '任务表中的一行：任务＋责任单位',
    en: 'row of a table: task and who answers',
  },
  'table.paid': {
    zh: '政策表中的一行：支持事项＋支持标准',
    en: 'row of a table: matter and what is paid for it',
  },
  paid: {
    zh: '给付动词＋金额，如“给予20万元奖励”',
    en: 'verb of paying and a sum, as 给予20万元奖励',
  },
  dated_task: {
    zh: '时限＋动词＋事项，没有数值，如“2025年6月底前建成平台”',
    en: 'date, verb and matter without a figure, as 2025年6月底前建成平台',
  },
  ledger_table: { zh: '导入的台账表格中的一行', en: 'row of the ledger table that was brought' },
};

const JOINED: Readonly<Record<'shared' | 'part', Words>> = {
  shared: {
    zh: '与同句其他数值共用动词或名称',
    en: 'shares its verb or noun with another figure of the sentence',
  },
  part: { zh: '“其中”项', en: 'part of another goal (其中)' },
};

const WORDS = new Map<string, Words>([...Object.entries(RULES), ...Object.entries(JOINED)]);

/** Words of a `RowRule`; a kept draft may name a rule that the reader no longer has: its own name. */
export function ruleWords(rule: string): Words {
  const said = rule.split('+').map((part) => WORDS.get(part) ?? { zh: part, en: part });
  return {
    zh: said.map(({ zh }) => zh).join('；'),
    en: said.map(({ en }) => en).join('; '),
  };
}
