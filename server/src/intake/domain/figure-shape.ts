import type { FigureItem } from './figure-items';
import { ANSWERS } from './figure-bars';
import { stripManner } from './figure-items';
import { isPartOfText, isQuality, isRoundName, isSizeBelow, isStructure } from './no-result';
import type { ReadingWords } from './reading-words';
import { saysResult, subjectOf } from './result-verb';
import { SERVED, servedName } from './served-name';
import { withoutTimeBehind } from './time-words';
import { tidyName, trimFront, trimReaching, trimVerb } from './trim-name';

/**
 * How a sentence says a figure.
 * `count`: 培育100家龙头企业, 新增就业岗位10万个; `level`: 进出口总值达到4500亿元; `change`: 增长10%;
 * `coverage`: 80%以上的行政村建成…; `limit`: 在20个工作日内办结; `provision`: 按每百户不少于30平方米配建…; `scope`: the figure belongs to a name;
 * `structure`: 五大行动.
 */
export type Shape =
  'count' | 'level' | 'change' | 'coverage' | 'limit' | 'provision' | 'scope' | 'structure';

export interface ShapedFigure {
  readonly shape: Shape;
  readonly name: string;
  /** The verb that governs a count; '' where the phrase has none of its own. */
  readonly verb: string;
  /** The words say by themselves that something is to be reached. */
  readonly stated: boolean;
  /** The phrase itself has no noun: the measure is that of the words before. */
  readonly nameless: boolean;
  /** The figure ends what its phrase says: 出让矿业权110宗. */
  readonly closes?: boolean;
  /** Of a limit: whom or what it is set for. */
  readonly subject?: string;
}

/** A longer subject of a limit is a condition, a longer act tells by itself what the limit is of. */
const SUBJECT_OF_LIMIT = 10;
const ACT_OF_LIMIT = 5;
const DURATION = /^个?(?:工作日|小时|天|日|分钟|秒|周|个月|月|年)$/;
const MEASURED = /(?:元|%|‰|个百分点|百分点|倍|平方米|亩|吨|公里|千米|千瓦时|度|米)$/;
/** Words after a figure that only close it: 增长2.4%的目标任务, 再压缩三分之一的要求. */
const CLOSED =
  /^(?:的?(?:总?目标|目标任务|任务|要求|水平|标准|规模|比例|速度|幅度|增速|左右|以上|以内|之内|总体目标|预期目标|年度目标|任务目标)|(?:来)?(?:安排|把握|掌握)|(?:新)?台阶|大关|（[^（）]{0,80}）|[”"》）])*(?:(?:、|，|且|并)?(?:不低于|不高于|不少于|高于|快于|优于|好于)(?:上年|去年|上一年|同期|全[国省市州县区]|平均|同口径|基期)[^\d，。；、]{0,12})?(?:(?:、|并|且)(?:在?实际工作中|同时)?(?:努力|力争|争取|尽力|奋力|逐步|稳步|持续|不断|加快)[^\d，。；、]{0,16})?$/;
const COUNTED_PREDICATE =
  /^(.{2,20}?)(达到|通过|实现|完成|建成|获得|取得|进入|入选|跻身|纳入|接入)(.{2,30})$/;
/** 16个县整县建成…: how, no part of whose. */
const WHOLLY = /(?:整[县市区乡镇村]|整体|全域|全部|率先)$/;
/** 完成焦化行业70%以上产能超低排放改造. */
const WORKS = /(?:改造|治理|修复|整治|建设|更新|升级|验收)$/;
const METRIC_END =
  /(?:率|比|占比|比例|比重|额|值|量|数|产值|收入|总值|规模|强度|面积|长度|人数|指数|系数|得分|能耗|能力|密度|浓度|水平|寿命|年限|时间|时限|周期|天数|住院日|里程|总数|户数|投资|贡献率|覆盖|存量|容量|标准|成本|费用|价格|支出|消费|增加值|总产值|GDP|PUE|PM2\.5|PM10|优良率|质量|床位|增速|增长率|增幅|岗位|就业)(?:（[^（）]{0,40}）)?$/;

/** 由30天压缩到15天: where it comes from is no part of the name. */
const FROM_WHERE = /(?:由|从)[^，；。由从]{0,24}\d[^，；。由从]{0,12}$/;
/** Verbs that stand before a metric without being of it; 研发投入 and 生产总值 begin with nouns. */
const VERB_OF_LEVEL =
  /^(?:实现|完成|达成|推动|促进|推进|保持|落实|带动|争取|支持|引导|形成|建成(?!区)|打造|获得|取得|拥有|建立|稳定|提升|努力|力争|确保|吸引|引进|新增|净增|培育|开发(?!强度|面积|成本|投资|规模))/;
/** 全市|95%以上的乡镇卫生院: where they all stand is no part of the name. */
const WHOLE_PLACE = /^(?:全[省市县区州国域旗盟]|[一-龥]{1,4}[省市县])$/;
/** 每个乡镇都有1所以上公办园 */
const EACH_HAS = /^((?:每|各|所有|全部)[^，。；\d]{1,18}?)(?:都|均|至少|基本){0,2}有$/;
/** 规划建设用地规模120平方公里: what a plan of space lays down. */
const PLANNED = /^规划(?:期末)?(?=[一-龥]{2,20}(?:规模|面积|人口|里程|长度|容量)$)/;
const SUBJECT =
  /^(?:全[省市县区州国域]|各[省市县区地级以上]{1,6}|我[省市县区]|本[省市县区]|每[个市县区]{1,2}|[一-鿿]{1,7}(?:[省市县]|(?<![户小社园发景库校灌山老牧林护验范街片港矿厂])区))(?:共|要|将|力争|累计|新)?$/;
/** 审核人员不少于执法人员总数的5%: 审核人员占执法人员总数. */
const SHARE_OF_WHOLE =
  /^([^，。；]{0,40}?)(?:原则上)?(?:不得?低于|不得?少于|不得?小于|不得?高于|不得?超过|不得?多于|不得?大于|至少占|最多占)([^，。；\d]{2,24})的$/;
/** A preposition that makes the level behind it a scope: 瞄准年进口规模500亿美元以上. */
const SCOPED =
  /^(?:依托|围绕|聚焦|针对|瞄准|紧盯|面向|对标|立足|借助|涉及|包括|涵盖|对照|对|将|把)/;

/** 依托市级科技计划|每年实施…: what is done begins behind the scope. */
const BEHIND_SCOPE =
  /^(?:依托|围绕|聚焦|针对|面向|立足|借助|利用|发挥|结合|按照|通过)[^，。；]{2,40}?(?=每年|每季度|力争|争取|确保|累计)/;
/** 面向重点群体|开展培训5万人次, 在8个县|建设基地6万亩: the same, where the figure closes its phrase. */
const ACT_BEHIND_SCOPE =
  /^(?:依托|围绕|聚焦|针对|面向|立足|借助|利用|发挥|结合|按照|通过|在)[^，。；]{2,40}?(?=每年|每季度|力争|争取|确保|累计|(?:发放|开展|新建|实施|建设|培育|培训|组织|完成|新增|打造|增补|建成|改造|遴选|评选|选树|征集|推出)(?!的|好|成的|了|面积|规模|用地|标准|项目))/;
/** 设立总规模不少于50亿元的产业基金: the size of a fund that is to be set up. */
const FUND_SIZE = /(?:设立|组建|成立|发起|建立|筹建)(?:总?规模|首期规模)$/;
const FUND = /^的?([^，。；]{2,30}?基金)/;

/** Reads the words around a figure; `previous` is the item before in the same phrase. */
export function shapeOf(
  text: string,
  item: FigureItem,
  previous: ShapedFigure | null,
  words: ReadingWords,
): ShapedFigure {
  const { quantity } = item;
  const rawBefore = text.slice(item.before.start, item.before.end);
  const after = text.slice(item.after.start, item.after.end);
  const closed = CLOSED.test(after);
  const behind = closed ? ACT_BEHIND_SCOPE : BEHIND_SCOPE;
  const before = trimFront(rawBefore.replace(FROM_WHERE, '').replace(behind, ''), words);
  const figure = text.slice(quantity.figure.start, quantity.figure.end);
  // 遴选首批20个: the first of several batches is counted all the same.
  const bare = stripManner(before.replace(/(?:首批|首期|第[一二三四五六]批)$/, ''), words);
  // 至少配备1名: the verb may stand between the comparator and the figure.
  const lead = text.slice(quantity.start, quantity.figure.start);
  const verbAtEnd = words.bringing.atEnd(lead.replace(/有$/, '建有')) || words.bringing.atEnd(bare);

  if (isStructure(figure, quantity.unit, after, before, words)) return none('structure');
  if (isPartOfText(quantity.unit, after, closed ? bare : '')) return none('structure');
  if (
    /(?:第|前|排名?前|居|列)$/.test(before) &&
    /^(?:位|名|强|批|届|次|期|个)/.test(quantity.unit)
  ) {
    return none('structure');
  }
  if (item.qualifies || isRoundName(figure, quantity.unit, after)) return none('scope');
  const spelled = text.slice(quantity.figure.start, quantity.end);
  if (isSizeBelow(spelled, quantity.unit, after)) return none('scope');
  if (quantity.change !== null && isQuality(quantity.marker, after)) return none('scope');
  const fund = FUND_SIZE.test(before) ? FUND.exec(after)?.[1] : undefined;
  if (fund !== undefined) {
    return { shape: 'level', name: `${fund}规模`, verb: '设立', stated: true, nameless: false };
  }
  const provided = provision(before, after);
  if (provided) return provided;

  if (DURATION.test(quantity.unit) && quantity.change === null) {
    const listEnd = quantity.list?.end ?? quantity.end;
    const within =
      text.slice(quantity.figure.end, listEnd).endsWith('内') ||
      /^(?:以|之)?内/.test(text.slice(listEnd, listEnd + 2));
    const act = quantity.list ? text.slice(listEnd, item.phrase.end) : after;
    if ((within && !CLOSED.test(act)) || ANSWERS.test(act)) return limit(before, act);
    if (closed && (lead !== '' || METRIC_END.test(trimReaching(before, words)))) return level();
    return none('scope');
  }
  const per = /(?:亩均|户均|人均|村均)$/.exec(before)?.[0] ?? '';
  // 税费减免3亿元: the relief itself is summed up, nothing becomes less.
  const relief = quantity.marker === '减免' && quantity.unit.endsWith('元') && before.length > 1;
  if (closed && (relief || (per !== '' && /^增[收产]$/.test(quantity.marker ?? '')))) {
    const name = tidyName(`${before}${quantity.marker ?? ''}`);
    return { shape: 'level', name, verb: '', stated: true, nameless: false };
  }
  if (quantity.change !== null) {
    if (!closed && !/^(?:的|（|、|以)/.test(after) && !MEASURED.test(quantity.unit)) {
      return count(after, words.changing.atEnd(before) || bettered(quantity.marker), true);
    }
    if (!closed) return none('scope');
    const subject = changed(before);
    const counted =
      !/%|百分点|‰|倍|番|成$/.test(quantity.unit) &&
      /增加|新增|净增/.test(quantity.marker ?? '') &&
      quantity.against !== 'base' &&
      !(quantity.against === 'year_before' && !/新增|净增/.test(quantity.marker ?? ''));
    return {
      shape: counted ? 'count' : 'change',
      name: tidyName(subject),
      verb: quantity.marker ?? '',
      stated: true,
      nameless: tidyName(subject).length < 2,
    };
  }
  if (closed) return level();

  // Words follow: they are what is counted, or the figure defines them.
  if (verbAtEnd !== '') {
    const counted = count(after, verbAtEnd, true);
    const subject = counted.nameless ? '' : subjectOf(bare, verbAtEnd, words);
    return { ...counted, name: `${subject}${counted.name}` };
  }
  const owner = EACH_HAS.exec(before)?.[1];
  if (owner !== undefined) {
    const owned = count(after, '建有', true);
    return { ...owned, name: owned.nameless ? '' : `${owner}${owned.name}` };
  }
  if (bare.endsWith('等') && listVerb(before) !== '') return count(after, listVerb(before), true);
  // 5%左右的预期增长目标，体现了…: the goal is spoken of, not set.
  const spokenOf = /^(?:的[^，。；]{0,8}(?:目标|增速|增长|速度))/.test(after);
  if (
    /%|‰|成$/.test(quantity.unit) &&
    /^(?:的|以上的)?\S{2,}/.test(after) &&
    (before.length < 2 || WHOLE_PLACE.test(before)) &&
    !spokenOf
  ) {
    return {
      shape: 'coverage',
      name: tidyName(after),
      verb: '',
      stated:
        quantity.comparator !== '=' ||
        /达到|实现|完成|建成|通过|开展|建立|纳入|设置|设有|配备|配置|具备|拥有|提供/.test(after),
      nameless: false,
    };
  }
  if (/%|‰|成$/.test(quantity.unit) && /^(?:全面|基本)?完成/.test(before) && WORKS.test(after)) {
    const name = tidyName(`${before.replace(/^(?:全面|基本)?完成/, '')}${after}`);
    return { shape: 'coverage', name, verb: '完成', stated: true, nameless: name.length < 2 };
  }
  if (SERVED.test(before)) {
    const served = servedName(after, words);
    if (served !== '')
      return {
        shape: 'count',
        name: served,
        verb: '',
        // 在3个市开展试点 tells where as often as how many.
        stated: before !== '在',
        nameless: false,
        closes: true,
      };
  }
  if (before === '' || before === '的') {
    if (previous?.shape === 'count') return count(after, previous.verb, previous.stated);
    if (!MEASURED.test(quantity.unit) && !after.startsWith('的')) {
      return count(after, '', /力争|争取|确保/.test(rawBefore));
    }
    return none('scope');
  }
  if (isCountedSubject(before)) return count(after, '', false);
  // 打造具有推广效应的|100个|算法产品: the words between verb and figure describe what is counted.
  const front = trimVerb(before, words);
  if (front.verb !== '' && before.endsWith('的') && !MEASURED.test(quantity.unit)) {
    const described = front.rest === before ? before.slice(front.verb.length) : front.rest;
    return { ...count(after, front.verb, true), name: tidyName(`${described}${after}`) };
  }
  return none('scope');

  function none(shape: 'scope' | 'structure'): ShapedFigure {
    return { shape, name: '', verb: '', stated: false, nameless: true };
  }

  function count(noun: string, verb: string, stated: boolean): ShapedFigure {
    const predicate = verb === '' || words.manner.has(verb) ? COUNTED_PREDICATE.exec(noun) : null;
    const name = predicate
      ? `${predicate[2] ?? ''}${predicate[3] ?? ''}的${(predicate[1] ?? '').replace(WHOLLY, '')}`
      : noun;
    const telling = words.telling.has(verb) ? verb : '';
    const tidy = tidyName(name);
    return {
      shape: 'count',
      name: tidy === '' ? '' : `${telling}${tidy}`,
      verb,
      stated,
      nameless: tidy.length < 2,
    };
  }

  function level(): ShapedFigure {
    const stem = withoutTimeBehind(
      trimReaching(
        before.replace(SHARE_OF_WHOLE, (_, thing: string, whole: string) =>
          thing === '' || quantity.unit !== '%' ? thing : `${thing}占${whole}`,
        ),
        words,
      ),
    );
    const planned = PLANNED.exec(stem)?.[0] ?? '';
    const said =
      planned !== '' ||
      stem.length < before.length ||
      quantity.marker !== null ||
      quantity.comparator !== '=';
    if (SCOPED.test(before) && stem === before && quantity.start === quantity.figure.start)
      return none('scope');
    const metric =
      MEASURED.test(quantity.unit) && METRIC_END.test(stem) && !VERB_OF_LEVEL.test(stem);
    const { verb, rest } =
      metric || planned !== ''
        ? { verb: '', rest: stem.slice(planned.length) }
        : trimVerb(stem, words);
    // 全省建成|国家二级服务节点10个: the verb stands behind its subject.
    const inner = verb === '' && !metric ? innerVerb(rest) : null;
    const name = lastMember(tidyName(inner ? inner.rest : rest));
    return {
      shape: MEASURED.test(quantity.unit) || METRIC_END.test(name) ? 'level' : 'count',
      name,
      verb: verb === '' ? (inner?.verb ?? previous?.verb ?? '') : verb,
      stated:
        said ||
        verb !== '' ||
        inner !== null ||
        saysResult(rest, words) ||
        /新增|净增|新建|增长/.test(stem) ||
        words.bringing.atEnd(stem) !== '' ||
        (previous?.stated ?? false),
      nameless: name.length < 2,
      closes: true,
    };
  }

  function limit(front: string, back: string): ShapedFigure {
    const act = back.replace(/^(?:以|之)?内/, '');
    const answer = ANSWERS.exec(act)?.[0] ?? '';
    const object =
      answer === ''
        ? tidyName(trimVerb(act.replace(/^(?:办结|办理|完成|作出|予以)/, ''), words).rest)
        : answer.replace(/^办结$/, '办理');
    const own = tidyName(
      front
        .replace(/(?:在|于|自[^，]{0,20}起|受理后|提交后|之日起|分别|限)+$/, '')
        .replace(/(?:原则上)?(?:应当|应|须|必须|要|可)$/, ''),
    );
    const bare = words.bringing.has(own) || words.manner.has(own) || own.length < 2;
    // 诉求2小时响应、5个工作日办结: both are of 诉求.
    const before = previous?.shape === 'limit' ? (previous.subject ?? '') : '';
    const subject = bare ? before : own;
    const done = object.length > 1 ? object : '办理';
    // 首诊 alone does not tell whose; a long act tells enough.
    const whose = subject.length > SUBJECT_OF_LIMIT || object.length > ACT_OF_LIMIT ? '' : subject;
    const name = object.length < 2 && subject.length < 2 ? '' : `${whose}${done}`;
    return {
      shape: 'limit',
      name: name === '' ? '' : `${name}时限`,
      verb: '',
      stated: true,
      nameless: name.length < 2,
      subject,
    };
  }

  function changed(front: string): string {
    let left = front;
    for (;;) {
      const word =
        words.changing.atEnd(left) ||
        (/(?:年均|年平均|平均|同比|总体|累计|分别|均|再|较?比?上年|实现|保持|(?<!占)比|较|每年|全年|要|力争)$/.exec(
          left,
        )?.[0] ??
          '');
      if (word === '') break;
      left = left.slice(0, left.length - word.length);
    }
    return trimVerb(left, words).rest.replace(
      /(?:较|比|与)(?:20\d\d年|[“"]?十[一二三四五六七八九]五[”"]?|“?规划基期|基期|上一?周期)(?:底|末|期间|时期|同期|相比)?$/,
      '',
    );
  }

  function listVerb(front: string): string {
    const own = words.bringing.atStart(front) || innerVerb(front)?.verb || '';
    if (own !== '' || SCOPED.test(front)) return own;
    // 集中要素资源|打造…等4个; 加快…等10个枢纽建设
    const led = /^(?:集中|统筹|整合|汇聚|加大|要素|资源)[^，、]{2,10}/.exec(front)?.[0] ?? '';
    for (let at = 4; at <= led.length; at += 1) {
      const verb = words.bringing.atStart(front.slice(at));
      if (verb.length > 1) return verb;
    }
    const said = text.slice(item.phrase.start, item.phrase.end);
    return /^(?:加快|提速|抓好|做好)[^]{4,}(?:建设|改造|治理|修复|整治)$/.test(said) ? '建设' : '';
  }

  function innerVerb(front: string): { verb: string; rest: string } | null {
    for (let at = 1; at < Math.min(front.length - 2, 24); at += 1) {
      const verb = words.bringing.atStart(front.slice(at));
      if (verb.length < 2) continue;
      const rest = front.slice(at + verb.length);
      // 中心建设面积 is a noun: the verb stands right behind its subject and words of its own follow.
      if (
        SUBJECT.test(front.slice(0, at)) &&
        rest.length >= 2 &&
        !/^(?:的|率|面积|数|量|额|规模|投资|项目数|资金)/.test(rest)
      ) {
        return { verb, rest: words.telling.has(verb) ? `${verb}${rest}` : rest };
      }
    }
    return null;
  }

  function isCountedSubject(front: string): boolean {
    return /(?:全[省市县区]|我[省市县区]|各[市县区地]|每[个市县区]{1,2})$/.test(front);
  }
}

/** 提升20个养老服务网络 betters what there is; 增加20个 makes new ones. */
function bettered(marker: string | null): string {
  return /提升|提高|改善|优化/.test(marker ?? '') ? '提升' : '新增';
}

const BY_RATE = /按照?([^，。；]{0,24})$/;
const PROVIDES =
  /^[^，。；]{0,6}?(?:配套建设|配建|配备|配置|配套|预留|设置|提取|计提|建设)([^，。；]{2,30})$/;

/** 按每百户不少于30平方米配建养老用房: a rate that always holds. */
function provision(before: string, after: string): ShapedFigure | null {
  const rate = BY_RATE.exec(before);
  const provided = PROVIDES.exec(after.replace(/[，。；][^]*$/, ''));
  if (!rate || !provided) return null;
  const per = (rate[1] ?? '').replace(/(?:不低于|不少于|不超过|不小于|原则上|按照?)/g, '');
  const name = `${tidyName(per)}配建${tidyName(provided[1] ?? '')}`;
  return { shape: 'provision', name, verb: '', stated: true, nameless: false };
}

/** 企业无研发活动实现清零、研发机构覆盖率: an earlier member that is a sentence is none of the name. */
function lastMember(name: string): string {
  const mark = name.lastIndexOf('、');
  const earlier = name.slice(0, mark);
  return mark > 0 && /(?:清零|全覆盖|实现.{2,10}|完成|分别.*|消除)$/.test(earlier)
    ? name.slice(mark + 1)
    : name;
}
