import { described } from './described';
import type { DateMention, Quantity } from './figures';
import { givenTo } from './given-help';
import type { Span } from './normal-text';
import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import type { Genre, Zone } from './structure';

/** Why a figure that is said like a goal is none. */
export type NoGoal =
  'past' | 'paid' | 'funding' | 'threshold' | 'penalty' | 'definition' | 'background' | 'rule';

export interface FigurePlaceInSentence {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  readonly phrase: Phrase;
  readonly zone: Zone;
  readonly genre: Genre;
  /** Dates of the sentence. */
  readonly dates: readonly DateMention[];
  /** A deadline in force where the figure stands: its own, the sentence run's, the lead-in's. */
  readonly dated: boolean;
  /** The sentence stands in a run that a past date opened. */
  readonly past: boolean;
}

const MONEY = /元$|%$|‰$/;
/** What may be paid: also 元/人次 and 个百分点 of interest. */
export const PAYABLE = /元(?:人民币)?$|%$|‰$|元\/|百分点$/;
/** Nothing farther from a figure is looked at, so that a document of one sentence stays linear. */
const LOOKED_AT = 160;
/** How close words of paying stand to what is paid. */
const PAID_WITHIN = 16;
const CONDITION = /^(?:对于?|凡|鼓励|支持|经|获|新|被|首次|园区|企业|在|按|符合|每|入选|年)/;
const GIVING = /给予|予以|给以|奖励|补助|补贴|奖补|资助|扶持|可申|方可|方能|享受|不予|不再|予以/;
/** 扶持创业3000人, 资助学生1.2万人: those who are supported are counted. */
const SUPPORTED = /(?:扶持|资助|支持|补助)[^，。；\d元]{1,12}\d[\d.]{0,8}万?(?:人次?|户|家|名|个)/g;
/** 生活补贴和护理补贴标准提高到…, 补贴目标人群覆盖率: help as a thing that is spoken of. */
const KINDS_OF_HELP =
  /(?:(?:补贴|补助|资助|救助)(?:和|、|及)[^，。；、]{0,12})?(?:补贴|补助|资助|扶持|奖励)(?=标准|目标|对象|人群|覆盖|政策|制度)/g;
/**
 * 培育企业5家，按规定给予奖励; 培育企业5家，每家给予20万元; 培育企业5家，对成效明显的给予补助: what is asked for
 * the money is said elsewhere, the figures before it are no condition.
 */
const GIVEN_APART =
  /^[^；]{0,60}?，(?:并|且|同时|另|再)?(?:(?:按照?|依据?|根据|参照)[^，；\d]{0,8}(?:规定|政策|办法|标准)|依规|每(?:[家个名人件项户座所处台支]|个?(?:企业|项目|单位))|对[^，；]{3,40})[^，；]{0,12}(?:给予|予以|给以|奖励|补助|补贴|奖补|资助)/;
/** Who must do something to be paid stands at the head. */
const RECIPIENT =
  /^(?:对于?|凡|鼓励|支持|经|获|新(?!增|建|改|培|引|打|创|设)|被|首次|园区|企业|在|按|符合|每|入选|年)/;
const INTENDED = /力争|确保|争取|目标|努力|任务/;
const RESULT =
  /(?:达|增长|下降|提高|完成|建成|实现|突破|超过|培育|新增|形成|引进|降低|减少|提升|获得|荣获)了|(?:已|已经|均已|累计已)(?:有|达|建|完成|实现|超|成|形成|累计|培育|突破|开|吸|覆盖|认定|发|获)/;

/** Money that a government spends: 落实经费3200万元, 统筹安排2亿元, 市财政、区财政分别投入1.2亿元. */
const SPENT =
  /(?:落实|安排|拨付|下达|列支)[^，；。]{0,8}(?:经费|财政资金|专项资金)$|统筹安排(?:资金)?$|财政[^，；。撬带吸收]{0,12}(?:投入|安排|出资)(?:资金)?$/;

/** 安排以奖代补资金200万元. */
const KEPT_READY =
  /(?:安排|统筹|筹措|整合|列支|拨付|下达)(?:[^，。；每对给\d]{0,8})(?:补助|奖补|补贴|奖励|扶持|专项|以奖代补)(?:资金|经费)$/;
const SET_ASIDE = /(?:设立|安排|统筹|筹措|整合|列支|拨付|下达)(?:不少于|不低于|总额)?$/;

/** A condition to be met, at the head of its phrase. */
const MEETS = /^(?:应当?|须|必须|且|并|对|凡)?(?:符合|满足|具备|具有)[^，。；]{0,30}$/;

/** 汇聚关键要素支撑（6项）: a group of tasks says how many stand in it. */
const MOST_OF_GROUP = 30;

function isOwnCount({ comparator, value, unit }: Quantity, before: string, after: string): boolean {
  const counted = unit === '项' && comparator === '=' && Number(value) <= MOST_OF_GROUP;
  return counted && /[\u4e00-\u9fff）]（$/.test(before) && /^）$/.test(after.trim());
}

/** The first reason why the figure is no goal; null where nothing speaks against it. */
export function noGoal(
  text: string,
  place: FigurePlaceInSentence,
  words: ReadingWords,
): NoGoal | null {
  const { quantity, sentence, phrase, zone, genre } = place;
  const segment = segmentOf(sentence, phrase);
  const from = Math.max(segment.start, quantity.start - LOOKED_AT);
  const to = Math.min(segment.end, quantity.end + LOOKED_AT);
  const before = text.slice(from, quantity.start);
  const after = text.slice(quantity.end, to);

  if (words.penalties.within(text.slice(from, to))) return 'penalty';
  const paid = paidFor(quantity, before, after, words);
  if (paid) return paid;
  if (isPast(text, place, words)) return 'past';
  if (
    GIVING.test(after.replace(SUPPORTED, '').replace(KINDS_OF_HELP, '')) &&
    !/^[^，]{0,40}，(?:力争|到20)/.test(after) &&
    !isGivenApart(quantity, before, after)
  ) {
    const conditional =
      CONDITION.test(before) ||
      /的，?$/.test(before) ||
      /的[^，]{0,12}，/.test(after) ||
      /^[^，]{0,30}的，/.test(after);
    if (conditional || MONEY.test(quantity.unit)) return 'threshold';
  }
  if (/(?:不得|不可|严禁)(?:超过|多于|超出|少于|低于)?$/.test(before) && genreSetsRules(place))
    return 'rule';
  if (/权重(?:占比)?$|约谈$/.test(before)) return 'rule';
  if (isTermOfHelp(text.slice(segment.start, to), before, quantity)) return 'threshold';
  const description = described(text, quantity, phrase, segment);
  if (description) return description;
  if (quantity.unit === '次' && REPORTING.test(before.slice(-24))) return 'rule';
  if (/^拟?资助/.test(before) || /资助强度|资助期限/.test(before.slice(-12))) return 'funding';
  if (/(?:方可|方能|可申报|可申请|可享受|不得申报|视为|视同)/.test(after)) return 'threshold';
  if (/首次(?:突破|达到|超过|认定|获)$/.test(before.slice(-6)) && GIVING.test(text.slice(from, to)))
    return 'threshold';
  if (words.defining.within(before) || isOwnCount(quantity, before, after)) return 'definition';
  if (
    !place.dated &&
    MEETS.test(text.slice(phrase.start, Math.min(quantity.start, phrase.start + 48)))
  )
    return 'threshold';
  if (genre === 'regulation') return 'rule';
  if (genre === 'account') return 'background';
  if (zone === 'review') return 'background';
  if (genre === 'report' && !place.dated) return 'background';
  if (
    zone === 'preamble' &&
    !place.dated &&
    !INTENDED.test(before.slice(-40)) &&
    !/力争|确保/.test(before)
  )
    return 'background';
  if (zone === 'shell') return 'background';
  if (zone === 'preamble' && /预计|预测|估计/.test(before)) return 'background';
  return null;
}

/** 每半年报送1次进展, 每季度调度1次: how a plan is run. */
const REPORTING =
  /每(?:半?年|季度?|个?月|半月|周|旬)[^，。；]{0,6}(?:报送|上报|通报|调度|报告|汇报|会商|督查|督导)$/;

/** 贷款期限不超过3年, 补贴期限最长36个月: a term of help that is given. */
function isTermOfHelp(words: string, before: string, { unit, comparator }: Quantity): boolean {
  return (
    /^(?:年|个月)$/.test(unit) &&
    comparator === '<=' &&
    /(?:期限|年限|期)(?:最长|一般|原则上)?$/.test(before) &&
    /贷款|补贴|补助|返还|减免|贴息|资助|保费|津贴/.test(words)
  );
}

/** Who is rewarded stands between the word and the sum. */
const REWARDED =
  /(?:奖励|奖补)(?![^，。；]*(?:资金|规模|总额|金额|政策|制度|带动|拉动))[^，。；、\d]{1,8}$/;
const STANDARD_OF_HELP = /^的?标准(?:给予|予以|补助|补贴|发放|奖励|资助|奖补|[，。；]|$)/;

function isGivenApart({ comparator, value, unit }: Quantity, before: string, after: string) {
  return (
    /^(?:=|~|range)$/.test(comparator) &&
    value !== '1' &&
    !MONEY.test(unit) &&
    !RECIPIENT.test(before) &&
    !/^[^，]{0,30}的，/.test(after) &&
    GIVEN_APART.test(after)
  );
}

function genreSetsRules({ genre }: FigurePlaceInSentence): boolean {
  return genre === 'regulation' || genre === 'policy';
}

/** Words between the semicolons around a phrase. */
export function segmentOf(sentence: Sentence, phrase: Phrase): Span {
  let known = segments.get(sentence);
  if (known === undefined) {
    known = new Map<number, Span>();
    for (const { segment, start, end } of sentence.phrases) {
      known.set(segment, { start: known.get(segment)?.start ?? start, end });
    }
    segments.set(sentence, known);
  }
  return known.get(phrase.segment) ?? phrase;
}

const segments = new WeakMap<Sentence, Map<number, Span>>();

function isPast(text: string, place: FigurePlaceInSentence, words: ReadingWords): boolean {
  const { quantity, sentence, phrase, dates } = place;
  const last = dates
    .filter(
      ({ start, end, kind }) =>
        start >= sentence.start &&
        end <= quantity.end &&
        kind !== 'annual' &&
        kind !== 'base' &&
        text[start - 1] !== '学',
    )
    .filter((date, at, own) => !namesTask(text, date, own[at - 1]))
    .at(-1);
  if (last?.kind === 'past') return true;
  if (last?.kind === 'deadline' || last?.kind === 'period') return place.past && !place.dated;
  const phraseWords = text.slice(
    Math.max(phrase.start, quantity.start - LOOKED_AT),
    Math.min(phrase.end, quantity.end + LOOKED_AT),
  );
  if (RESULT.test(phraseWords)) return true;
  const front = text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  if (/(?:已|目前|现有|现已|近年来|去年|上年|截至)[^，；]{0,16}$/.test(front)) return true;
  if (toldAsDone(text, sentence, phrase, quantity)) return true;
  if (
    place.dated ||
    INTENDED.test(text.slice(Math.max(sentence.start, quantity.start - LOOKED_AT), quantity.start))
  )
    return false;
  return words.past.within(phraseWords) && place.zone !== 'goals';
}

/** 6月底前|完成|2025年度|建设任务: the year says which task, the day before it by when. */
function namesTask(text: string, date: DateMention, before: DateMention | undefined): boolean {
  if (date.kind !== 'past' || before === undefined || before.kind === 'past') return false;
  const act = text.slice(before.end, Math.min(date.start, before.end + 12));
  return (
    before.end + act.length === date.start &&
    /^，?(?:全面|全部|基本|如期)?(?:完成|实施|落实|建成)$/.test(act)
  );
}

/** What a clause tells as it stands, with a figure of its own: 目前，已建成基站900个; 现有养老机构86家. */
const STANDS_NOW =
  /(?:目前|迄今|现有|现已|已累计|累计已|已(?:经)?(?:有|达|建|完成|实现|超|成|形成|培育|突破|开|吸|覆盖|认定|发|获|拥有|引进|认定))(?!基础|水平)/;
/** Words that turn from what is to what is to be. */
const TURNS_AHEAD =
  /力争|确保|争取|努力|计划|拟|将|要|应|须|下一步|继续|进一步|今年|明年|年底|到20|再|全部|新增|目标|任务|基础上|(?:20\d\d年|月底|半年)/;

/** 目前，已建成基站900个，覆盖率达到98%: all that follows is so already, to the full stop or until the words look ahead. */
function toldAsDone(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  { start }: Quantity,
): boolean {
  const from = Math.max(segmentOf(sentence, phrase).start, start - LOOKED_AT);
  const said = text.slice(from, start);
  const told = STANDS_NOW.exec(said);
  if (told === null) return false;
  const rest = said.slice(told.index + told[0].length);
  // 已建成的设施，利用率达到90%: only what it is said of.
  const [own = ''] = rest.replace(/^，/, '').split('，');
  return /\d/.test(own) && !/^[^，\d]{0,24}的/.test(own) && !TURNS_AHEAD.test(rest);
}

function paidFor(
  quantity: Quantity,
  before: string,
  after: string,
  words: ReadingWords,
): NoGoal | null {
  if (!PAYABLE.test(quantity.unit)) return null;
  // 对成效突出的县，安排奖补资金1000万元 pays those who are named.
  if (quantity.comparator === '=' && KEPT_READY.test(before) && !/对[^。；]{2,60}，/.test(before))
    return 'funding';
  const near = before.slice(-PAID_WITHIN);
  const next = after.slice(0, PAID_WITHIN);
  if (
    !/奖励|奖补|补助|补贴|资助/.test(next) &&
    /(?:收费|限价|售价|票价|价格|电价|水价|气价|收取)[^，；]{0,8}$/.test(near)
  )
    return null;
  if (quantity.change === null) {
    if (
      words.giving.within(near) &&
      /最高|给予|每家|每人|每个|每项|每件|每户|单个|单项|上限|封顶|一次性(?![办化解告通验])|按照|按/.test(
        near,
      )
    ) {
      if (
        words.paying.within(near) ||
        words.paying.within(next) ||
        /最高|给予|一次性(?![办化解告通验])|封顶/.test(near)
      )
        return 'paid';
    }
    if (
      /^(?:的|以内的|一次性|予以|给予|给以|资金|房租|财政|经费|以下的?)*(?:奖励|补助|补贴|奖补|资助|扶持|贴息|支持|配套|奖金)/.test(
        after,
      )
    )
      return 'paid';
    if (/(?:奖励|补助|补贴|奖补|资助|扶持|贴息|标准为)(?:金额)?(?:共|为|最高)?$/.test(before))
      return 'paid';
    if (givenTo(before, after, quantity)) return 'paid';
    // 奖励区县300万元, 按每生每年1250元标准补助, 贷款额度最高30万元
    if (quantity.unit.endsWith('元')) {
      if (quantity.marker === null && REWARDED.test(before)) return 'paid';
      if (/按照?(?!年)[^，。；]{0,30}$/.test(before) && STANDARD_OF_HELP.test(after)) return 'paid';
      if (
        /(?:贷款|担保|授信|补贴|补助)额度[^，。；]{0,4}$/.test(before) &&
        /高$|过$/.test(quantity.marker ?? '')
      )
        return 'paid';
    }
    if (/按照?[^。；]{0,40}$/.test(before) && /^(?:予以|给予)?(?:返还|减免|减征|报销)/.test(after))
      return 'paid';
  }
  // 设立1000万元外贸发展资金: a sum that is kept ready; a fund (基金) is built up.
  if (SET_ASIDE.test(before) && /^的?[^，。；基]{0,14}资金(?:$|[，。；、])/.test(after))
    return 'funding';
  const wide = `${before.slice(-24)}${next}`;
  if (
    quantity.unit.endsWith('元') &&
    /(?:安排|拨付|下达|列支|筹集|投入|争取|统筹|设立)[^，；]{0,20}$/.test(before)
  ) {
    if (words.funding.within(wide) && !wide.includes('基金')) return 'funding';
  }
  if (quantity.unit.endsWith('元') && quantity.change === null && SPENT.test(before))
    return 'funding';
  return words.funding.within(near) && quantity.unit.endsWith('元') && /安排|单笔|注册/.test(wide)
    ? 'funding'
    : null;
}
