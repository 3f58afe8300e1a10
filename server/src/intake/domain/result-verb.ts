import type { ReadingWords } from './reading-words';

/** Words between a subject and its verb, and between the verb and the figure. */
const MOST_SUBJECT = 20;
const MOST_OBJECT = 16;
/** 服务中心, 覆盖率, 培训基地: the verb is the head of a noun, and nobody is said to do it. */
const NOUN_GOES_ON =
  /^(?:[率面数量额费站点圈包券器型性化期力队岗]|区(?!域)|业(?![主务])|商(?![家户品业])|员(?!工)|类(?!别)|中心|平台|体系|网络|网点|机构|基地|设施|场所|人员|能力|水平|范围|标准|资金|机制|制度|政策|措施|工程|行动|活动|窗口|清单|信息|指南|指数|试点|示范|对象|人群|比例|规模|价值|系统|产品|设备|渠道|能级|效应|作用|时间|时长|半径|质量|总部|驿站|队伍|载体|体育|协议|仪式|大会|会议)/;
/** 成果转化方面4项: what a text speaks of. */
const SPOKEN_OF = /(?:方面|领域|环节|内容|要求|条款)$/;
/** 服务项目 is a noun; 签约项目, 落地项目 are done. */
const PROJECT = /^(?:项目|事项)/;
const BRINGS_PROJECTS =
  /^(?:签约|落地|入驻|引进|引入|促成|达成|转化|对接|储备|撬动|带动|支撑|承接|保障)/;
/** 已入驻企业60家, 现有服务点: what is there. */
const THERE_ALREADY = /已|现有|目前|曾|了$/;
/** 依托…服务企业: what is counted belongs to a scope. */
const SCOPE = /^(?:依托|围绕|聚焦|针对|瞄准|面向|对标|立足|借助|按照?|根据|包括|涵盖|凡|对|将|把)/;

/**
 * 出口信保|覆盖|企业2000家, 招商活动|签约|项目20个, 银行|放款|10亿元: who or what brings the result about stands
 * before the verb, what is counted behind it. Such words say by themselves that the figure is to be reached.
 *
 * @param front the words before the figure
 */
export function saysResult(front: string, words: ReadingWords): boolean {
  if (SCOPE.test(front) || THERE_ALREADY.test(front) || SPOKEN_OF.test(front)) return false;
  const yielding = words.yielding.atEnd(front);
  if (yielding !== '' && front.length - yielding.length >= 2) return true;
  const from = Math.max(2, front.length - MOST_OBJECT - 4);
  for (let at = from; at <= Math.min(front.length - 3, MOST_SUBJECT); at += 1) {
    const verb = words.resulting.atStart(front.slice(at));
    if (verb === '') continue;
    const object = front.slice(at + verb.length);
    if (object.length < 2 || object.length > MOST_OBJECT || NOUN_GOES_ON.test(object)) continue;
    if (PROJECT.test(object) && !BRINGS_PROJECTS.test(verb)) continue;
    if (!/[的（）]$/.test(front.slice(0, at))) return true;
  }
  return false;
}

/** Whose result a counted thing is: 幼儿园|覆盖|95%乡镇 → 幼儿园覆盖乡镇; '' where the verb opens its phrase. */
export function subjectOf(front: string, verb: string, words: ReadingWords): string {
  if (!words.resulting.has(verb) || !front.endsWith(verb)) return '';
  const subject = front
    .slice(0, front.length - verb.length)
    .replace(/^[一二三四五六七八九十]{1,3}是/, '');
  const named = /^[“”\u4e00-\u9fff]{2,14}$/.test(subject) && !SCOPE.test(subject);
  return named && words.bringing.atStart(subject) === '' ? subject : '';
}
