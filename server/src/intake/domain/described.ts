import type { Quantity } from './figures';
import type { Span } from './normal-text';

/** Words looked at before a figure. */
const LOOKED_AT = 160;
const INTENDED = /力争|确保|争取|目标|努力|任务/;

/** 申报企业研发占比应不低于8%: who applies stands at the head of the clause, something of theirs is measured. */
const APPLICANT =
  /^(?:凡|对)?(?:申报|申请|参评|入选|评选|参选|应聘|报名|报考|投标|入驻|拟认定|被推荐|拟推荐)的?(?:企业|单位|主体|项目|机构|人员|人|者|对象|园区|基地|学校|医院|团队|家庭|产品|地区|县|市|乡镇|村|平台)(?![数量总达超约]|不[低少]于|至少|不超过|力争)[^，；\d]{2,}/;
const MUST = /应|须|不低于|不少于|不小于|不超过|不高于|不大于|至少|以上|以下|以内/;
/** 单个项目用地不超过100亩, 每次不少于3天: what holds for each of them. */
const OF_ONE =
  /(?:单(?:[个家户宗笔次体座](?!位)|项(?!冠军))[^，；\d]{0,16}|每[次期场批班](?:培训|活动|服务|时间|时长|人数|学习|授课)?)(?:应|须|原则上)*$/;
const BOUND = /^(?:不|至少|最多|最高|控制)/;
/** 贷款额度最高可提高到100万元: what one borrower may have. */
const CREDIT =
  /(?:贷款|担保|授信|补贴|补助|贴息|公积金|借款)(?:最高)?(?:额度|限额)(?:的?上限)?(?:最高|可|统一|由|从|分别|不|[\d.万元]|提高|提升|放宽|上调|调整|增加|至|到|为){0,12}$/;
/** 特殊情况可延长至10个工作日: an exception. */
const EXTENDED =
  /(?:可|可以|允许|最多|最长)(?:适当|再|申请)?(?:延长|延期|展期|顺延)(?:至|到|不超过|最长)?$/;
/** 高速公路（全长86公里）: what is built, not what is to be reached. */
const EXTENT =
  /(?:[（(]|^)(?:线路|路线|项目|工程)?(?:全长|总长|长度?|总?投资|总?占地(?:面积)?|总?建筑面积|建设规模|总?装机(?:容量)?|总库容|设计[^，；（）\d]{2,8})(?:约|达|为)?$/;
/** 服务年限10年以上: how long it has to last. */
const LASTING = /(?:服务|使用|设计|质保)年限(?:为|达到|应)*$|(?:质保|保质)期(?:为|应)*$/;
/** 建成后年产值可达60亿元: what is expected of one project. */
const ONCE_BUILT =
  /(?:^|[，；])[^，；\d]{0,12}(?:建成|投产|达产|投用|投运|投入使用|投入运营|竣工|达效)(?:投产|运营|投用|达产)?后，?/;
const FORESEEN = /^(?:[^\d；]{0,4}，)?[^，；\d]{0,16}(?:可|预计|预期)/;

/**
 * Why a figure says what something is or has to be, and not what is to be reached: a condition for who applies,
 * a measure of each single case, the size of a project.
 *
 * @param segment words between the semicolons around the figure
 */
export function described(
  text: string,
  { start, end, figure, unit, comparator, change, marker }: Quantity,
  phrase: Span,
  segment: Span,
): 'threshold' | 'definition' | 'rule' | null {
  const from = Math.max(segment.start, start - LOOKED_AT);
  const said = text.slice(from, start);
  const own = text.slice(Math.max(phrase.start, start - LOOKED_AT), start);
  const before = text.slice(Math.max(phrase.start, start - LOOKED_AT), figure.start);
  if (INTENDED.test(said)) return null;
  const head = text.slice(segment.start, Math.min(end, segment.start + LOOKED_AT));
  if (APPLICANT.test(head) && MUST.test(text.slice(from, end + 4))) return 'threshold';
  if (unit !== '%' && change === null && BOUND.test(marker ?? '') && OF_ONE.test(own))
    return 'rule';
  if (/^万?元$/.test(unit) && CREDIT.test(before)) return 'threshold';
  if (/(?:工作日|日|天|个月|小时|年)$/.test(unit) && EXTENDED.test(before)) return 'rule';
  const aside = /[（(][^）)]*$/.test(own);
  if (
    comparator === '=' &&
    marker === null &&
    (aside || /^(?:线路|路线)?(?:全长|总长)/.test(own))
  ) {
    if (EXTENT.test(own)) return 'definition';
  }
  if (unit === '年' && LASTING.test(own)) return 'definition';
  const expected = text.slice(from, figure.start);
  const built = ONCE_BUILT.exec(expected);
  const after = built === null ? '' : expected.slice(built.index + built[0].length);
  return FORESEEN.test(after) ? 'definition' : null;
}
