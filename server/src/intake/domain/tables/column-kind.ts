/** What a column of a ledger holds. */
export const COLUMN_KINDS = [
  'ordinal',
  'group',
  'place',
  /** What is measured. */
  'name',
  'unit',
  /** A goal without a year of its own, or a text that says the goal. */
  'goal',
  /** A year: whether it is a base or a goal depends on the plan's own time. */
  'year',
  /** Average growth or sum over the period: 年均增长〔累计〕. */
  'growth',
  'baseline',
  'property',
  'task',
  'measures',
  'lead',
  'support',
  'bodies',
  'deadline',
  'remark',
  /** Money to be spent: no goal. */
  'money',
  /** What is paid to whom: 支持标准. */
  'paid',
  /** Whom it is for: 申报条件; its figures are thresholds. */
  'condition',
  /** Weights and points of an assessment. */
  'marks',
  /** Who can be rung up. */
  'person',
  /** 合计 over the columns beside it. */
  'sum',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const BODY = '(?:单位|部门|机构|主体|处室|科室|股室|委办局)';
/** In this order: the first that fits decides. */
const FORMS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['marks', /分值|得分|权重|评分|扣分|满分|赋分|加分|评价标准|考核标准|计分|考核方式|考核办法/],
  ['sum', /^(?:合计|总计|小计|共计|总数)$/],
  ['ordinal', /^(?:序号|编号|序|号|No\.?|项次|条目号)$/i],
  ['bodies', /牵头.{0,6}(?:配合|参与|责任)|责任.{0,6}(?:配合|牵头)/],
  ['support', new RegExp(`(?:配合|协办|参与|协同|参加|协助|协作)(?:责任)?${BODY}?$`)],
  ['lead', new RegExp(`(?:牵头|主办|主责|总牵头)(?:责任)?${BODY}?$`)],
  [
    'bodies',
    new RegExp(
      `(?:责任|负责|承担|承办|实施|落实|分工|任务)${BODY}|责任分工|部门分工|任务分工$|分工$|^责任$`,
    ),
  ],
  [
    'person',
    /联系人|联络员|电话|手机|姓名|职务|职称|邮箱|邮编|身份证|责任人|负责人|(?:分管|包保|包联|牵头|责任|市级|县级|区级|省级|挂帅)领导|链长|专班长/,
  ],
  [
    'paid',
    /(?:支持|奖励|补助|奖补|补贴|扶持|资助|激励|兑现|兑付)(?:资金)?(?:标准|额度|金额|政策|措施|方式|内容|比例|力度|上限|限额)/,
  ],
  [
    'condition',
    /条件|(?:支持|奖励|补助|奖补|补贴|扶持|资助|适用|申报)(?:对象|范围|主体)|门槛|资格/,
  ],
  ['property', /属性|指标性质|^性质$|指标类型|约束性/],
  ['unit', /^(?:计量|指标|数量)?单位$/],
  ['money', /资金|预算|拨付|补助|奖补|经费|投资|金额|财政支出|支出|贷款|债券/],
  ['growth', /年均|累计|增速$|增幅$|增长率?$|五年.{0,4}(?:增|降)/],
  [
    'baseline',
    /基期|基准|基年|现状|现有|实际(?!利用|使用|到[位账])|实现值|基数|实绩|完成(?:情况|值|数)|上年|基础值|初值|当前值|预计(?:数|值)/,
  ],
  ['year', /(?:19|20)\d{2}年?/],
  // When work begins is no day to reach anything by.
  ['remark', /^(?:计划|预计|拟)?(?:开工|启动|开始|立项)(?:时间|年份|年度|日期)$/],
  [
    'year',
    /^(?:第?[一二三四1-4]季度|[上下]半年|前[二三]个?季度|全年|年底|(?:1[—-])?\d{1,2}月)[底末份]?前?(?:目标|任务|计划|进度|安排|工作)*[值数量]?$/,
  ],
  [
    'deadline',
    /时限|期限|节点|完成时间|时间(?:安排|要求|进度|表)?$|进度(?:安排|要求)?$|完成日期|时序|年份$|起止年|(?:建设|实施|项目|改造|达标|完成)(?:年限|周期)$|(?:达标|完成|实现|达到|建成|竣工|投用|投产|交付|验收)年度?$/,
  ],
  [
    'remark',
    /备注|说明|来源|依据|口径|公式|解释|定义|释义|内涵|计算方法|算法|数据提供|统计部门|业主|法人|建设单位|项目单位/,
  ],
  [
    'place',
    /^(?:地区|[市县]别|市州?|各市|县区|区县|县市区?|市县|市、?县|设区的?市|区域|行政区域?|地市|地州市|盟市|旗县|乡镇街?|镇街|镇乡|镇办|乡镇街道|镇村|街道|单位名称|县|市|区|镇|乡)(?:名称)?$/,
  ],
  ['group', /类别|类型|领域|维度|分类|方向|板块|一级指标|大类|环节|方面/],
  ['name', /指标|名称|^项目$|^内容$/],
  ['measures', /措施|举措|做法|路径|工作安排|推进计划/],
  ['goal', /目标|预期|规划值|计划数|任务[数量]|成效|成果/],
  ['task', /任务|事项|工作|要点|内容|项目|行动|工程|要求/],
];

const GOAL =
  /^(?:年度|全年|本年|当年|近期|远期|总体|建设|规划|计划|任务|预期|分解|下达|考核|工作)*(?:指标值|指标数|指标要求|指标任务|目标值?|目标任务|任务目标|目标数|目标要求|预期值|规划值|规划数|计划值|计划数|计划量|任务量|任务数|控制数|控制值|控制目标|分解数|下达数|总规模|总任务|规划总量|任务总量|目标总量|数量)$/;

/** Words that stand over both, so that the years below decide: 基期与目标, 现状及规划. */
const BASE_AND_GOAL =
  /(?:基期|基准|基年|基数|现状|实际)[^，。]{0,4}[与和及、/]|[与和及、/][^，。]{0,4}(?:基期|基准|基年|基数|现状|实际)/;

/** Whether the words of an upper head say of what lies below them that some is base and some is goal. */
export function isBaseAndGoal(words: string): boolean {
  return BASE_AND_GOAL.test(words);
}

/** @param label words of a column's head, from top to bottom */
export function columnKind(label: string): ColumnKind | null {
  const plain = label.replace(/（[^）]{0,20}）/g, '').replace(/[\s：:*＊]/g, '');
  // 目标值, 预期目标, 工作目标; 指标值 is no name either.
  if (GOAL.test(plain)) return 'goal';
  return FORMS.find(([, form]) => form.test(plain))?.[0] ?? null;
}
