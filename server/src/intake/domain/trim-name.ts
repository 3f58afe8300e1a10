import type { ReadingWords } from './reading-words';
import { withoutTimeBefore } from './time-words';

const DATE_AT_START =
  /^(?:到|至|在)?(?:(?:20|19)\d\d年?(?:—(?:20)?\d\d)?年?(?:(?<=年)度(?!假))?(?:底|末|初)?(?:之?前|以前|内|期间|起)?|“?[一二三四五六七八九十]{1,3}五”?(?:末|期末|期间|时期|规划期)?|今年|明年|全年|当年|年内|今年内|年底前?|上半年|下半年|\d{1,2}月(?:\d{1,2}日|底)?前?|本世纪中叶|(?:未来|今后)[一二三四五\d]年|次年(?:\d{1,2}月|年)?底?(?:之?前|以前)?|前?[一二三四]季度末?|[一二三四五六七八九十\d]{1,2}年内|[一二三四五六七八九十\d]{1,2}年左右)/;
/** Words that begin like a joint or an adverb and are none. */
const WHOLE_WORD =
  /^(?:可(?:再生|持续|降解|燃|穿戴|视化|信|追溯|循环)|再(?:就业|生|贷款|融资|担保|制造)|和(?:美|谐|平|睦)|等级|均(?:衡|等)|都市|应(?:急|用|届)|要素|将军|共(?:享|同|有)|基本(?:养老|医疗|公共|农田)|平均|规范化|科学(?:素质|技术|研究)|有效(?:期|发明|专利|投资|需求|供给|灌溉)|高质量发展|高水平(?:开放|保护|安全)|(?:按期|如期|按时|提前|及时|有效|规范)[一-龥]{2}率)/;
/** 三年累计培训6000人次: how long is summed up is no part of what is done. */
const YEARS_SUMMED =
  /^(?:[一二三四五六七八九十两\d]{1,2}年|规划期|期)内?(?:要|将|力争)?(?=累计|共|合计)/;
/** “一老一小”|改造家庭1万户: a slogan before the act. */
const SLOGAN = /^“[^“”]{2,12}”/;
/** 1.|新增学位: the number of an item in the middle of a paragraph. */
const ITEM_NUMBER =
  /^(?:\d{1,2}[.．、](?=[一-龥“])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}[、和类级等档期产]))/;
const JOINT_AT_START = /^(?:、|和|及|与|以及|并且|并|且|而|的|，|其中|其|——|—|·|[\s])+/;
const JOINT_AT_END = /(?:、|和|及|与|以及|的|要|应|须|将|总计|合计|共计|共|各|等|，|[\s])+$/;
const LEVEL_ASIDE =
  /(?:总体|始终|分别[于在到至]?|均|全部|平均|都|一般|稳定|基本|力争|确保|严格|原则上|拟?按|进一步|继续|持续|稳步|不断)$/;
/** 按时办结率 and 在校生 begin with words that are no mark of an object. */
const OBJECT_MARK =
  /^(?:使|让(?!利)|把(?!关)|将(?!军)|对(?!外|口|接|标)|在(?!线|校|园|岗|建|册|营|研|库|地|职|编|读|产)|以(?!上|下|工代|奖代|旧换)|按照?(?!时|期|规定|比例|揭|质|量)|通过(?!率)|围绕|为(?!民))(?=\S{2})/;

/** What stands before a name in a phrase is taken off: dates, joints, modality. */
export function trimFront(text: string, words: ReadingWords): string {
  let left = text;
  for (;;) {
    const next = frontLess(left, words);
    if (next === left) return left;
    left = next;
  }
}

function frontLess(text: string, words: ReadingWords): string {
  const counted = /^[一二三四五六七八九十]{1,3}是(?=\S{3})/.exec(text)?.[0];
  if (counted !== undefined) return text.slice(counted.length);
  const number = ITEM_NUMBER.exec(text)?.[0] ?? '';
  if (number !== '') return text.slice(number.length);
  const slogan = SLOGAN.exec(text)?.[0] ?? '';
  if (slogan !== '' && words.bringing.atStart(text.slice(slogan.length)).length > 1)
    return text.slice(slogan.length);
  if (WHOLE_WORD.test(text)) return text;
  const joint = JOINT_AT_START.exec(text) ?? DATE_AT_START.exec(text) ?? YEARS_SUMMED.exec(text);
  if (joint) return text.slice(joint[0].length);
  const undated = withoutTimeBefore(text);
  if (undated !== text) return undated;
  const proposed = /^(?:提出|建议|拟)(?=[^，。；]{4})/.exec(text)?.[0] ?? '';
  if (proposed !== '') return text.slice(proposed.length);
  const modality = words.modality.atStart(text);
  if (modality !== '' && !/^(?:其中|使)/.test(modality)) return text.slice(modality.length);
  const manner = words.manner.atStart(text);
  if (manner !== '' && manner !== '新') {
    const rest = text.slice(manner.length);
    if (words.bringing.atStart(rest) !== '' || words.manner.atStart(rest) !== '') return rest;
  }
  return text;
}

/** Takes verbs of reaching and their adverbs off the end: 外贸进出口总值达到 → 外贸进出口总值. */
export function trimReaching(text: string, words: ReadingWords): string {
  let left = text;
  for (;;) {
    const word = words.reaching.atEnd(left) || (LEVEL_ASIDE.exec(left)?.[0] ?? '');
    const joint = JOINT_AT_END.exec(left)?.[0] ?? '';
    const cut = Math.max(word.length, joint.length);
    if (cut === 0 || cut === left.length) return cut === left.length ? '' : left;
    left = left.slice(0, left.length - cut);
  }
}

/** 制定发布地方标准: two verbs of one act. */
const SECOND_VERB = /^(?:发布|制定|建设|打造|培育|创建|实施|引进|认定)(?=[^的、，]{3})/;

const NOUN_LIKE_VERB =
  /^(?:建(?:成区|筑|制|材|设用地)|研发(?:经费|投入|费用|支出|人员|机构|强度|活动|平台|中心|团队)|生产(?:总值|能力|基地|性|线|力|资料|经营|空间|安全)|开发(?:区|强度|面积)|发展(?:能力|水平|指数)|服务(?:业|中心|站|平台|贸易|网点|机构|消费|设施|场景|体系|外包|商|区|圈|队|驿站|点)|组织化|(?:培训|监测|检测|处置|处理|治理|救助|帮扶|保护|利用|回收|落实|覆盖|保持|转化|登记|备案|筛查|接种|签约|就业|安置)(?:率|机构|基地|中心|站|点(?!位?\d)))/;

/** 研发经费, 生产总值, 服务中心 begin with verbs and are nouns. */
export function isNoun(text: string): boolean {
  return NOUN_LIKE_VERB.test(text);
}

/** A making verb (with its adverbs) at the front is taken off; a telling one is kept. */
export function trimVerb(text: string, words: ReadingWords): { verb: string; rest: string } {
  if (isNoun(text)) return { verb: '', rest: text };
  const telling = words.telling.atStart(text);
  const making = words.making.atStart(text);
  if (telling.length >= making.length && telling !== '') return { verb: telling, rest: text };
  if (making !== '' && making.length < text.length) {
    const rest = text.slice(making.length).replace(SECOND_VERB, '');
    return { verb: making, rest: trimFront(rest, words) };
  }
  return { verb: '', rest: text };
}

/** 增长预期目标为, 增速目标设定为: the goal is the growth itself. */
const AIMED_AT =
  /(?:的?(?:增长预期|预期增长|预期|增长|增速)目标(?:设定|确定|安排|定)?|目标(?:设定|确定|安排|定))(?:为|在|是)?$/;

/** Words around a name that are not of it: 把…、的, an open bracket. */
export function tidyName(name: string): string {
  let tidy = name
    // 2.5万套（间）|危旧房: the bracket is of the unit.
    .replace(/^（[一-龥]{1,2}）(?=.{2})/, '')
    .replace(AIMED_AT, '')
    .replace(/^以[^，]{1,14}为单位的?|^分别/, '')
    .replace(/原则上(?:应当?|须|要)?|(?:逐步|进一步|稳步)(?:将|把)/g, '')
    .replace(/^(?:、|和(?![美谐睦平])|及|与|的|等(?!级)|以上|左右|，|：|:|的?是)+/, '')
    .replace(/(?:、|和|及|与|的|等|，|；|:|：|。|每(?:年|季度|月|学期)?)+$/, '')
    .trim();
  const opened = (tidy.match(/（/g) ?? []).length - (tidy.match(/）/g) ?? []).length;
  if (opened > 0) tidy = tidy.slice(0, tidy.lastIndexOf('（'));
  if (opened < 0) tidy = tidy.replace(/^[^（）]{0,40}）/, '');
  return tidy.replace(OBJECT_MARK, '').trim();
}
