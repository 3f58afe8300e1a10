import type { Span } from './normal-text';

/** Acts that end on a day: 建成, 印发, 实现…全覆盖. */
export const ACT =
  '(?:建成|完成|出台|印发|发布|投用|投入使用|投入运营|投入运行|投产|投运|运营|启动|开工|完工|竣工|通车|通航|开通|启用|上线|获批|创成|交付|验收|挂牌|揭牌|组建|设立|成立|制定|编制|修订|封顶|贯通|并网|合龙|推开|铺开|推行|取消|实现[^，。；]{2,20}全覆盖)';

const REACHED =
  /(?:居|处于|位居|位列|进入|跻身|走在)[^，。；]{0,10}(?:前列|第一方阵|第一梯队|前茅|先进行列)|基本(?:实现|解决|消除|齐全)(?:[^，。；]{0,20}化)?$/;
const DONE =
  /^(?:全面|基本|率先|初步)?(?:建成|争创|创成|获批|开通|建立|完成|出台|实现)(?![^，。；]{0,24}(?:提升|提高|优化|增强|发展|跃升|开局))/;
/** …体系基本建立, 问题基本解决: what stands at the deadline. */
const STANDING_NOUN =
  /(?:体系|制度|机制|网络|格局|平台|问题|任务|工程|项目|设施)(?:已|将)?(?:基本|全面|如期)(?:建立|建成|形成|完成|达标|解决|消除|健全|贯通|投用|全覆盖)$/;
/** Whatever it is, it is there or gone for good: 条件基本具备, 试点任务全面完成, 欠薪动态清零. */
const STANDS_WHOLLY =
  /[^，。；]{2,}(?:(?:基本|全面|如期|全部|率先)(?:建立|建成|完成|达标|解决|消除|健全|贯通|投用|覆盖|具备|到位|成型|定型|齐全|完备|清零|联通)|全覆盖|动态清零)$/;
/** 形成上下贯通的组织体系, 实现数据互通共享: what is there afterwards. */
const FORMED =
  /^(?:并|且|全面|基本|率先|逐步)*(?:形成|建立健全|建立起?)[^，。；]{2,40}(?:体系|格局|机制|制度|网络|模式|平台|链条|标准|经验)$|^(?:全面|基本|率先|初步)*实现[^，。；]{2,40}(?:清零|达标|贯通|互通|共享|互认|通办|联网|并网)$/;
/** An act of its own, which needs no words before it: 完成摸底调查, 并印发实施方案. */
export const OWN_ACT = new RegExp(
  `^(?:并|且|同步|同时|全面|基本|率先|初步|正式|力争|确保|争取)*${ACT}(?!情况|时限|时间|的|后)[^，。；]{2,}`,
);

/** Whether the words tell what stands at the deadline, whatever their first word is. */
function stands(said: string): boolean {
  return STANDING_NOUN.test(said) || STANDS_WHOLLY.test(said) || FORMED.test(said);
}

/** Whether the words, in a sentence that a date opens, do or tell what is there by that day. */
export function actIn(said: string): boolean {
  const words = said.replace(/^[，、：:]+/, '');
  return OWN_ACT.test(words) || stands(words);
}

/** Whether the words of a goal without a figure say what is reached or built at its day. */
export function isDone(said: string): boolean {
  return REACHED.test(said) || DONE.test(said) || STANDING_NOUN.test(said);
}

/** Prepositions and modality that lead to a date: 各地要于…, 原则上于…, 请…在…. */
export const TO_DATE =
  /(?:，|并|且|将|要|应|应当|须|需|必须|拟|计划|最迟|最晚|力争|确保|争取|原则上|务必|于|在|到|至|自){1,6}$/;
/** What is said of the act when its object stands before: …，于6月底前完成. */
export const BARE_ACT =
  /^(?:，|全部|全面|基本|率先|同步|全线|正式|如期|力争|确保|要|须)*(?:在[^，。；]{1,10}(?:全面)?(?:推开|推广|铺开|推行)|完成|落实|实施|到位|办结|建成|落实到位|调整到位|整改到位|整改完毕|投用|竣工|完工|启动|开工|开工建设|启动建设|建成投用|建成投产|建成运营|建成运行|建成通车|建成开放|建成启用|建成通水|建成通气|通水|通气|下闸蓄水|蓄水|并网|并网发电|交付|交付使用|投入试运行|交工|封顶|合龙|通车|贯通|投产|达产|试运行|运营|运行|启用|上线|上线运行|开放|投入使用|投入运营|投入运行|投入生产|竣工验收|通过验收|验收|挂牌|见效|出台|印发|印发实施|出台实施)$/;

/** Whether a phrase says nothing but by when: 2026年底前完成, 力争6月底前建成投用. */
export function datesGoal(text: string, date: Span, phrase: Span): boolean {
  const lead = text.slice(phrase.start, date.start).replace(TO_DATE, '');
  return lead === '' && BARE_ACT.test(text.slice(date.end, phrase.end));
}
