import type { Role } from '../../targets/domain/model';

/** 责任单位：, 牵头部门：, 完成时限：; the word before 单位 gives the role. */
export const LABEL =
  /(?:(?:第一|首要|首位|直接|共同|具体|其他|省级|市级|县级|区级|国家级|属地)?(主要牵头|总牵头|牵头|主要责任|责任|主责|主要负责|配合|主办|协办|负责|承办|承担|参与|参加|协同|协作|协助|支持|指导|督导|落实|实施|执行|组织实施|推进)(?:责任|落实)?(?:单位|部门|机构|处室|科室|主体|区县|地区)(?:（[^）]{1,12}）)?|(牵头|配合|主办|协办|责任分工|任务分工|职责分工)|(责任领导|市级领导|牵头领导|分管领导|责任人|牵头人|联系人|负责人|包保领导)|(完成时限|完成时间|时限要求|完成期限|时间节点|办理时限|时间要求|推进时限|时间安排|进度安排|时限|期限))：/g;

/** Who a label names: a role, a person (not a body), or the time. */
export type LabelKind = Role | 'person' | 'deadline';

export function labelKind(match: RegExpMatchArray): LabelKind {
  if (match[4] !== undefined) return 'deadline';
  if (match[3] !== undefined) return 'person';
  return roleOfWords(match[1] ?? match[2] ?? '');
}

/** 按职责分工负责, 牵头, 配合落实 … with which a list of bodies ends. */
export const ROLE_PHRASE =
  /(?:为牵头单位|为责任单位|为责任主体|为主体|为配合单位|牵头|主办|主责|负责|落实|实施|贯彻|执行|配合|参与|参加|协同|协办|协助|协作|支持|指导|督导|推进|推动|办理|承办|承担|组织|主体责任|属地责任|抓总|抓好|做好|开展|具体|分别|分工|分头|共同|联合|各自|统筹|协调|主要|积极|密切|全力|按照|按|依照|依据|依|根据|职责|职能|职权|任务|权限|范围|程序|规定|要求|结合实际|因地制宜|督促|监督|考核|调度|工作|相关|有关|到位|并|的|及|和){1,10}(?=$|[，。；、！\n])/g;
const CORE =
  /责任|分工|牵头|主办|主责|负责|落实|实施|执行|配合|参与|参加|协同|协办|协助|协作|支持|指导|督导|推进|推动|办理|承办|承担|统筹|协调|督促|监督|考核|调度/;
/** Phrases that alone make a bracket a note; with the others it must stand at a sentence's end. */
export const STRONG = /负责|牵头|落实|责任|分工|按.{0,2}职[责能]/;

export function isRolePhrase(words: string): boolean {
  return CORE.test(words);
}

export function roleOfWords(words: string): Role {
  if (/牵头|主办|主责|抓总/.test(words)) return 'lead';
  if (/负责统筹|统筹协调/.test(words) && !/职[责能]|分[工别]|共同/.test(words)) return 'lead';
  if (/指导|督导/.test(words)) return 'guide';
  if (/配合|参与|参加|协同|协办|协助|协作|支持/.test(words)) return 'support';
  return 'shared';
}

/** Said once for the whole document; no names in it. */
export const RULE_PHRASE =
  /(?:其中)?[，、]?(?:列|排|位|居|排名|排序)(?:在|列|于)?(?:第一|首)位?(?:者|的)?(?:责任)?(?:单位|部门)?(?:者|的)?(?:为|是)(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?|第一(?:个|位)?(?:责任)?(?:单位|部门)?为牵头(?:单位|部门)?|首位为牵头(?:单位|部门)?|牵头(?:责任)?(?:单位|部门)均?(?:为|是)?(?:列|排|居)(?:在|于)?(?:第一|首)位(?:者|的)?(?:单位|部门)?|以[下上](?:各?项?(?:任务|工作|条款|内容)?)[均都需由][^，。；（）]{0,40}|(?:以下)?(?:不再|不)(?:逐一|一一|重复|单独|另行|分别)?(?:列出|列示|列举|重复|注明|赘述)|以?下同|下同|[，；。]?(?:适用|实施|试点)(?:范围|区域|地区)：[^）\n]{1,120}/g;

const TIME =
  /^(?:力争|确保|须|应|要|原则上|其中)?(?:于|在|到|至|截至)?(?:[\d.—/]{1,10}|[一二三四五六七八九十〇]{1,5}|年|月|日|号|底|末|初|前|之前|以前|内|中|上旬|中旬|下旬|上半年|下半年|今|明|每|当|全|季度|第|“|”|个|期间|长期|持续|常态化?|全程|即时|即日|立即|近期|工作|至|到|起|启动|并){1,16}(?:完成|基本完成|全面完成|全部完成|建成|基本建成|落实|实施|取得(?:明显|阶段性|初步)?(?:成效|进展)|坚持|推进|开展|见效|出台|印发|到位|全面|基本|进行|任务|组织|工作|执行|达标|整改|办结|见效|显成效|推广|，){0,4}$/;

/** 2025年12月底前完成, 长期坚持: words of time and nothing else. */
export function isTime(words: string): boolean {
  return (
    words.length >= 2 &&
    words.length <= 40 &&
    TIME.test(words) &&
    /[年月日期续态程时即近度]/.test(words)
  );
}
