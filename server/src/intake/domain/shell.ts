import type { Block } from './blocks';
import { readMarker } from './markers';
import { WRITTEN_DAY } from './written-day';

/** What a line around the content is; null where it is content. */
export type ShellLine =
  'chrome' | 'number' | 'date' | 'copies' | 'public' | 'addressees' | 'annexes';

/** Labels and buttons of a page that no sentence begins with. */
const CHROME =
  /^(?:当前位置|您(?:现在)?的位置|索引号|信息索引|成文日期|成文时间|发文日期|发文字号|生成日期|信息来源|浏览次数|阅读次数|点击数|责任编辑|扫一扫|效力状态|公文种类|体裁分类|上一篇|下一篇|版权所有|主办单位：|关闭窗口|【字体|【打印|【关闭|\[打印)/;
/** Those that sentences begin with too (来源多元的…, 打印机, 标题明确): nothing but their object or a mark follows. */
const CHROME_WORD =
  /^(?:首页|主题分类|主题词|发文机关|发布机构|发布单位|标题|名称|文号|发布日期|发布时间|公开日期|公布日期|文章来源|来源|浏览[量数]?|作者|编辑|字[号体](?:大小|大)?|打印(?:本页|此页|页面|文章|本文)?|分享(?:[到至].{0,8})?|收藏(?:本[页站文]|此页)?|有效性|公开方式|公开范围|相关链接|相关解读|政策解读|政策原文|附件下载)(?:$|[\s：:>›»|｜/【】\[\]（(\d])/;
/** Parts of a web page above its text, told by their form. */
const WEB_LINE =
  /^(?:请输入.{0,16}|(?:移动版|简体版?|繁体版?|无障碍(?:阅读|浏览)?)(?:移动版|简体版?|繁体版?)?|[\u4e00-\u9fff]{2,16}(?:[>›»][\u4e00-\u9fff]{2,16}){1,6}|(?:[\u4e00-\u9fff]{2,16}\s?)?\d{4}-\d{1,2}-\d{1,2}(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?|\d{4}年\d{1,2}月\d{1,2}日\s?\d{1,2}:\d{2}.{0,30})$/;
const NUMBER =
  /^[\u4e00-\u9fff（）()]{1,16}〔\d{4}〕第?\d{1,5}号$|^(?:.{0,20}令)?[（(]?第\d{1,4}号[）)]?$/;
const DATE = new RegExp(`^[（(—]{0,2}(?:${WRITTEN_DAY.source})[）)]?$`);
const MEETING = new RegExp(
  `^[（(—]{0,3}(?:${WRITTEN_DAY.source})在.{4,60}会议?上[）)]?(?:\\s?[一-龥]{2,20}(?:长|主任|主席|书记|总理)\\s?[一-龥]{1,4})?$`,
);
const COPIES =
  /^(?:抄送|抄报|主送|分送|发送|印发)[：:]|^.{2,30}(?:办公厅|办公室|秘书处|秘书科|厅|局|委员会|委)[^。；，]{0,12}\d{4}年\d{1,2}月\d{1,2}日印发$/;
const PUBLIC =
  /^[（(](?:此件|本文|此文)[^）)]{0,20}[）)]$|^(?:公开方式|公开属性|信息公开选项)[：:]/;
const ADDRESSEES =
  /^(?:各|省|市|县|区|全国|国务院|中央|有关|驻|机关|大会|局|委|厅)[^。；！？]{2,300}(?:政府|委员会|管委会|局|厅|部门|机构|单位|企业|公司|人民团体|大会|学校|高校|院|办|主任|组|行)[^。；！？]{0,30}[：:]$/;

export function shellLine(text: string): ShellLine | null {
  if (text.length <= 300 && isAddressees(text)) return 'addressees';
  if (text.length > 120) return null;
  if (CHROME.test(text) || CHROME_WORD.test(text)) return 'chrome';
  if (NUMBER.test(text)) return 'number';
  if (DATE.test(text) || MEETING.test(text)) return 'date';
  if (COPIES.test(text)) return 'copies';
  if (PUBLIC.test(text)) return 'public';
  if (WEB_LINE.test(text)) return 'chrome';
  return null;
}

function isAddressees(text: string): boolean {
  return (
    /[：:]$/.test(text) &&
    ADDRESSEES.test(text) &&
    !/(?:如下|以下|目标|任务)[^，、]{0,6}[：:]$/.test(text)
  );
}

const BODY_NAME =
  /^[\u4e00-\u9fff（）()、]{3,40}(?:人民政府|政府|办公厅|办公室|委员会|管委会|厅|局|部|委|办|院|署|会|行|社|中心|公司|指挥部|领导小组|信办|能源局)(?:[（(]代章[）)])?$/;

/** A line with nothing but the name of a body: a signature where a date follows. */
export function isSignature(text: string): boolean {
  return text.length <= 42 && BODY_NAME.test(text.replace(/\s/g, '')) && readMarker(text) === null;
}

/** What begins so is the rest of a name that one line could not hold. */
const REST_OF_NAME =
  /^(?:工作|协调|推进|建设|发展|改革)?(?:领导小组|联席会议|委员会|指挥部|办公室|专班)/;

/** Whether two lines hold one long name of a body. */
export function isBrokenSignature(text: string, next: string): boolean {
  const rest = next.replace(/\s/g, '');
  return (
    REST_OF_NAME.test(rest) &&
    isSignature(rest) &&
    text.length <= 40 &&
    /^[\u4e00-\u9fff（）\s]{4,40}$/.test(text) &&
    !isSignature(text)
  );
}

/** Of one region, side by side or below one another without a sign between them. */
const NEXT_BODY = /(?<=[府厅局委会室院部行])(?=(?:中共)?[\u4e00-\u9fff]{2,3}[省市县区州盟旗])/;

/** The bodies that one line of signatures names. */
export function signedBodies(text: string): string[] {
  const words = text.replace(/\s/g, '');
  const region = /^(?:中共)?([\u4e00-\u9fff]{2,3}?[省市县区州盟旗])/.exec(words)?.[1];
  if (region === undefined) return [words];
  return words.split(NEXT_BODY).reduce<string[]>((bodies, part) => {
    const last = bodies.at(-1);
    if (last === undefined || part.replace(/^中共/, '').startsWith(region))
      return [...bodies, part];
    return [...bodies.slice(0, -1), last + part];
  }, []);
}

const KIND_WORD =
  /(?:方案|规划|计划|预案|意见|办法|规定|通知|通报|报告|请示|答复|措施|政策|细则|规范|条例|纲要|决定|要点|清单|指南|安排|目标|分工|公告|通告|函|批复|任务|行动|建议|规则|制度|标准|章程|实施|举措|导则|指引|体系|汇报|总结|讲话|路线图|白皮书|公报|台账|解读|分解|实事|实事项目|(?<!代)表)$/;

/** 主要目标 and 重点任务 are headings. */
const GENERAL = /(?:目标|任务|行动|实施|安排|举措|措施|体系|总结|意见|建议|要求)$/;

/** A line that can be (a part of) a title. */
export function isTitleLine(block: Block): boolean {
  const text = block.text;
  return (
    !block.table &&
    text.length >= 2 &&
    text.length <= 64 &&
    !/[。；！？：，、:;]$/.test(text) &&
    /[\u4e00-\u9fff]/.test(text) &&
    !/^(?:附件|附表|[（(]?单位[：:])/.test(text) &&
    readMarker(text) === null &&
    shellLine(text) === null
  );
}

/** Who issues a letter stands in large letters above its title, which begins with the same name. */
function withoutLetterhead(lines: readonly string[]): readonly string[] {
  for (let count = 1; count < lines.length; count += 1) {
    const name = lines.slice(0, count).join('').replace(/\s/g, '');
    if (!BODY_NAME.test(name)) continue;
    const rest = lines.slice(count);
    if (rest.join('').replace(/\s/g, '').startsWith(name)) return rest;
  }
  return lines;
}

/** A newspaper's or an account's heading: the document stands below it. */
const ANNOUNCED = /^《([^《》]{6,80})》(?:正式)?(?:印发|发布|出台|公布|全文)$/;

/** Lines of a title as one; null where they are none. */
export function joinTitle(lines: readonly string[]): string | null {
  const parts = withoutLetterhead(lines).filter(
    (line) => !line.endsWith('文件') || line.includes('关于'),
  );
  // Who issues a bulletin stands under its title.
  while (parts.length > 1 && isSignature(parts.at(-1) ?? '') && KIND_WORD.test(parts[0] ?? ''))
    parts.pop();
  const joined = parts.join('').replace(/[（(]共\s?\d{1,4}\s?[项条个件类][）)]$/, '');
  const title = ANNOUNCED.exec(joined)?.[1] ?? joined;
  const bare = title.replace(/(?:[（(〔][^（(〔）)〕]{0,40}[）)〕]){1,3}$/, '');
  if (bare.length < 10 && GENERAL.test(bare)) return null;
  if ((bare.length >= 6 && KIND_WORD.test(bare)) || (title.includes('关于') && title.length > 10))
    return title;
  return null;
}
