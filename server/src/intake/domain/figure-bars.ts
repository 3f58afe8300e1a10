import type { Leading, Trailing } from './comparators';
import type { RawFigure } from './figure-scan';
import type { Bar } from './figures';
import { covering, type TextRegions } from './text-regions';
import type { UnitIndex } from './units';

/** What stands around a figure. */
export interface FigurePlace {
  readonly text: string;
  readonly figure: RawFigure;
  readonly regions: TextRegions;
  readonly leading: Leading;
  readonly trailing: Trailing | null;
  /** Where the clause that the figure stands in begins: after the last ，。；：or line feed. */
  readonly clauseStart: number;
  readonly units: UnitIndex;
}

/** Signs looked at before and behind a figure. */
const CONTEXT = 24;

const MEASURING = new Set([
  'money',
  'time',
  'length',
  'area',
  'volume',
  'weight',
  'energy',
  'data',
  'physical',
]);
const PEOPLE = /(?:人|人口|户|岁|周岁|层)$/;
const BARE_MAGNITUDE = /^[十百千万亿]+$/;

/** Why this number is no value of a goal; the first reason that fits. */
export function barOf(place: FigurePlace): Bar | null {
  const { text, figure, regions } = place;
  const { start, end } = figure;
  if (covering(regions.titles, start)) return 'title';
  if (covering(regions.brackets, start)) return 'document_number';
  const around = {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
  const quote = covering(regions.quotes, start);
  if (quote && !(end > quote.end)) return 'name';
  return (
    codeBar(place, around) ??
    nameBar(place, around) ??
    countBar(place, around) ??
    qualifierBar(place, around.after) ??
    unitBar(place)
  );
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function codeBar({ figure, text }: FigurePlace, { before, after }: Around): Bar | null {
  const digits = text.slice(figure.first.start, figure.first.end);
  const arabic = figure.style === 'arabic';
  const bare = figure.unit === '';
  if (before.endsWith('〕') || (bare && /^(?:号(?!召|角|称)|[）)]\d{1,5}号)/.test(after))) {
    return 'document_number';
  }
  if (/(?:^|\n)[\s　]*[（(]?$/.test(before) && /^[.．、)）]/.test(after) && bare) {
    return 'clause_number';
  }
  if (!arabic) return null;
  if (/^[\s　]*(?:\n|$)/.test(after) && /\n[\s　—-]*$/.test(before) && bare) return 'no_unit';
  if (figure.value.length > 12 || (/^0\d/.test(digits) && bare)) return 'code';
  // 工业APP100个 is a count, C919 and G20 are names.
  const word = bare ? /[A-Za-z_@#][\s-]?$/ : /(?<![A-Za-z])[A-Za-z_@#]-?$/;
  if (word.test(before)) return 'code';
  if (bare && /^[A-Za-z_@-]/.test(after) && !/^-?\d/.test(after)) return 'code';
  if (/\d[./-]$/.test(before) || (bare && /^[-/]\d/.test(after))) return 'code';
  if (figure.unit === '位' && /(?:字符|代码|编码|号码|编号)(?:共|共计|为)?$/.test(before))
    return 'code';
  if (bare && /^(?:热线|电话|邮编|平台热线)/.test(after)) return 'code';
  const round = digits.endsWith('.0') && !/[≤≥<>＜＞=＝]$/.test(before);
  if (bare && (/^(?:版|时代)/.test(after) || round)) return 'version';
  if ((/[:：∶]$/.test(before) && /\d[:：∶]$/.test(before)) || /^[:∶：]\d/.test(after))
    return 'ratio';
  return null;
}

const RANK = /(?:前|首|末|后|第)$/;

function nameBar({ figure, text, leading }: FigurePlace, { before, after }: Around): Bar | null {
  const whole = text.slice(figure.start, figure.end);
  if (/第\s?$/.test(before) || /第[\d一二三四五六七八九十百]{1,4}[、—至到和-]$/.test(before))
    return 'ordinal';
  if (
    before.endsWith('前') &&
    (figure.unit === '' || /^(?:位|名|强|列|家|类|席|%|‰)$/.test(figure.unit))
  )
    return 'ordinal';
  if (RANK.test(before) && figure.unit === '' && leading.comparator === null) return 'ordinal';
  if (/^强(?!化|度|制|劲|势|基|链)/.test(after) && figure.unit === '') return 'ordinal';
  if (
    figure.unit === '' &&
    /^(?:级|等|号|线(?!路)|型|版|年代|世纪|甲|维|大|化|月|日|度)/.test(after)
  )
    return 'ordinal';
  if (
    /(?:类|期|批|届|季度|档|等级)$/.test(figure.unit) &&
    figure.style === 'chinese' &&
    leading.comparator === null
  ) {
    if (/^[一二三四五六七八九十]/.test(whole) && !/[一二三四五六七八九十][百千]/.test(whole))
      return 'ordinal';
  }
  if (/\+\s?$/.test(before) || (/^\s?\+/.test(after) && figure.unit === '')) return 'name';
  if (/(?:附件|附表|附录|专栏|图|表)\s?$/.test(before) && figure.style === 'arabic')
    return 'ordinal';
  if (/[（(]含$/.test(before)) return 'qualifier';
  if (/[×xX*]\s?$/.test(before) || /^\s?[×*]/.test(after)) return 'name';
  if (
    /(?:年|日|天)$/.test(figure.unit) &&
    /^(?:行动|计划|攻坚|规划|提升|倍增|专项|大庆|会战|攻势|实践|免费|义务教育|制(?!定|造)|期(?!间|限))/.test(
      after,
    )
  ) {
    return 'name';
  }
  // 延长30年试点, 240小时过境免签, 3人制篮球
  if (figure.kind === 'time' && /^[一-龥]{0,3}(?:试点|政策|过境|免签)/.test(after)) return 'name';
  if (figure.unit === '人' && /^制(?!定|造|作|订|止)/.test(after)) return 'name';
  if (figure.kind === 'time' && /^[^，。；、]{0,6}圈/.test(after)) return 'name';
  // 15分钟上高速, 1小时通达: how near everything is to be.
  if (
    /分钟|小时/.test(figure.unit) &&
    leading.comparator === null &&
    /^(?:内)?(?:上(?:高速|国道|铁路)|可达|通达|直达|互达|通勤|到达)/.test(after)
  )
    return 'duration';
  if (figure.kind === 'length' && /^(?:覆盖|范围|服务半径|半径)/.test(after)) return 'name';
  return null;
}

const PER_VERB =
  /每(?:新)?(?:认定|增加|新增|引进|培育|培养|吸纳|招用|招收|建设|建成|完成|降低|提高|减少|增长|下降|超过|超|满|有|获批|达到|出现)$/;
const TEAM = /^[^。；]{0,60}?队伍/;
/** 每提升一个类别: for each of them. */
const EVERY_ONE = /每[^，。；、\d年月个]{1,5}$/;
const INDEFINITE_AFTER_ONE = /^一(?:[^百千万亿十]|$)/;
const EACH_BEFORE = /(?:每|各)[^，。；]{0,12}$/;
const MAKING_BEFORE =
  /(?:建成|建立|形成|发展|推出|新建成|组建|打响|开发|制定|实施|推广|支持|推进|每年|建设|新建|扩建|改建|培育|打造|创建|新增|引进|达到|设立|布局|认定|开通|创成|获批|建好|办好|新培育|改造|争创|引育|落地|举办|开展|完成)$/;

function countBar(
  { figure, text, leading, trailing, units }: FigurePlace,
  { before, after }: Around,
): Bar | null {
  const whole = text.slice(figure.start, figure.end);
  if (before.endsWith('每') && figure.valueUpper === null && figure.kind !== 'share') return 'per';
  if (before.endsWith('每')) return 'per';
  if (PER_VERB.test(before) && figure.value === '1') return 'per';
  if (EVERY_ONE.test(before) && text.startsWith('一', figure.start)) return 'per';
  if (before.endsWith('连续')) return 'duration';
  if (figure.style !== 'chinese') return null;
  if (figure.valueUpper === null && leading.comparator === null && trailing === null) {
    if (structural(units, figure, before, after)) return 'structure';
  }
  if (figure.unit === '') return 'no_unit';
  if (
    INDEFINITE_AFTER_ONE.test(whole) &&
    figure.valueUpper === null &&
    figure.value === '1' &&
    figure.kind !== 'multiple' &&
    figure.kind !== 'money'
  ) {
    const compared = leading.comparator !== null || trailing !== null;
    const counted =
      /^(?:家|所|座|处|支|名|部|场|艘)$/.test(figure.unit) &&
      MAKING_BEFORE.test(before) &&
      // 打造一支高素质队伍 counts nobody.
      !(figure.unit === '支' && TEAM.test(text.slice(figure.end, figure.end + 80)));
    if (!compared && !counted && !EACH_BEFORE.test(before)) return 'indefinite';
    if (/^一(?:批|种|类|次|张|件|体|站)/.test(whole)) return 'indefinite';
  }
  return null;
}

/** 三个核心问题, 两件大事: a Chinese count that no verb makes, or of parts of the text itself. */
function structural(units: UnitIndex, figure: RawFigure, before: string, after: string): boolean {
  if (!/^(?:个|项|条|种|类|张|件)$/.test(figure.unit) || Number(figure.value) > 30) return false;
  if (units.structure.some((word) => after.startsWith(word))) return true;
  return Number(figure.value) > 1 && /^[^，。；、）\s]/.test(after) && !MAKING_BEFORE.test(before);
}

const PLACE_NOUNS =
  /^[^，。；：、\s\d（）]{0,10}?(?:企业|项目|集群|产业链|园区|单位|商户|公司|机构|老年人|老人|人口|公园|城市|家庭|学校|医院|工程|合同|产品|市场主体|自然村|村庄|行政村|乡镇|锅炉|水库|产业|品牌|平台|市场|国家|链主)/;
const GROWTH_NOUNS =
  /^的(?:高?增长|增速|增幅|目标|水平|比例|规模|覆盖|下降|提升|降幅|增量|任务|要求|时间|速度|幅度|区间)/;
const HOLDING =
  /(?:占比|比例|比重|持股|率|有|具有|拥有|具备|额|值|规模|收入|产量|面积|资产|人数|数量|不少于|投资)(?:达|达到|在|为|超过|超|高于|不低于|不少于|占)?$/;

function qualifierBar(place: FigurePlace, after: string): Bar | null {
  const { text, figure, trailing, leading, clauseStart } = place;
  const behind = trailing ? text.slice(trailing.end, trailing.end + CONTEXT) : after;
  const rest = behind.replace(/^[（(]含[^）)]{0,6}[）)]/, '');
  const measuring =
    (figure.kind !== null && MEASURING.has(figure.kind)) || PEOPLE.test(figure.unit);
  const led = text.slice(Math.max(clauseStart, leading.start - CONTEXT), leading.start);
  if (
    /^(?:岁|周岁)$/.test(figure.unit) &&
    trailing &&
    leading.comparator === null &&
    leading.change === null
  )
    return 'qualifier';
  // 设立总规模不少于50亿元的产业基金: the size is what is to be reached.
  if (
    /(?:设立|组建|成立|发起|建立|筹建)(?:总?规模|首期规模)$/.test(led) &&
    /^的?[^，。；]{2,30}?基金/.test(rest)
  )
    return null;
  if (/^的(?:[，。；、）]|$)/.test(rest) && !led.endsWith('目标')) return 'qualifier';
  // 一个千亩以上特色果蔬基地: a round size with its floor says which.
  const digits = text.slice(figure.first.start, figure.first.end);
  if (
    measuring &&
    trailing?.comparator === '>=' &&
    leading.comparator === null &&
    /^[百千万亿]+$/.test(digits) &&
    /^[\u4e00-\u9fff]/.test(rest)
  )
    return 'qualifier';
  if (rest.startsWith('的') && !GROWTH_NOUNS.test(rest)) {
    if (measuring || figure.kind === 'multiple') return 'qualifier';
    if (figure.kind === 'share') {
      return HOLDING.test(led) ||
        leading.change !== null ||
        (leading.comparator !== null && led !== '')
        ? 'qualifier'
        : null;
    }
    if (
      leading.comparator !== null &&
      !/^(?:不少于|不低于|至少|约|近|大约)$/.test(leading.marker ?? '')
    )
      return 'qualifier';
  }
  if (
    measuring &&
    trailing &&
    trailing.word !== '左右' &&
    figure.kind !== 'time' &&
    PLACE_NOUNS.test(rest)
  )
    return 'qualifier';
  if (
    /^级(?!别|联)/.test(after) &&
    (figure.kind === 'money' ||
      BARE_MAGNITUDE.test(figure.unit) ||
      figure.kind === 'weight' ||
      figure.kind === 'energy' ||
      figure.kind === 'data')
  ) {
    return 'qualifier';
  }
  if (
    figure.kind === 'money' &&
    trailing &&
    trailing.word !== '左右' &&
    leading.comparator === null &&
    /^[^，。；：、\s\d（）()并且和与及的]/.test(rest) &&
    !MONEY_GOALS.test(rest)
  ) {
    return 'qualifier';
  }
  if (figure.kind === 'money' && leading.comparator !== null && OWNERS.test(rest))
    return 'qualifier';
  if (
    trailing &&
    leading.comparator === null &&
    /^(?:年|学年|个月|小时|岁)$/.test(figure.unit) &&
    /^[^，。；：、\s\d（）()]/.test(rest) &&
    /[上下]/.test(trailing.word)
  ) {
    return 'qualifier';
  }
  if (
    trailing &&
    leading.comparator === null &&
    /[上下]/.test(trailing.word) &&
    measuring &&
    (/^[^，。；：、\n\d]{1,16}\d/.test(rest) ||
      (/(?:人|人口|户)$/.test(figure.unit) &&
        /^[^，。；：、\s\d（）()]/.test(rest) &&
        !GATHERING_BEFORE.test(led)))
  ) {
    return 'qualifier';
  }
  if (figure.kind === 'time' && trailing && /^[^，。；\n]{0,15}的，/.test(rest)) return 'qualifier';
  // 220千伏变电站5座: the voltage tells which.
  if (/(?:伏|kV)$/.test(figure.unit) && /^[\u4e00-\u9fff]/.test(rest)) return 'qualifier';
  if (isBaseline(place)) return 'baseline';
  return null;
}

/** 带动1000亿元以上投资: the money itself is counted. */
const MONEY_GOALS =
  /^[^，。；：、]{0,6}?(?:投资|产值|收入|销售|营收|增加值|贷款|融资|资金|税收|利润|贸易|交易|成交|消费|进出口|出口|进口|规模|信贷|授信|支持|补贴|补助|目标)/;
const OWNERS = /^(?:的)?(?:市场|企业|项目|国家|产业集群|集群|产业链|园区|区县|工程|品牌|公司|龙头)/;
const GATHERING_BEFORE =
  /(?:培训|新增|引进|培养|招收|吸纳|带动|帮助|服务|覆盖|惠及|转移|安置|开展|集聚|引育|培育|选派|组织|达到|输送|吸引|就业|支持|扶持|培养|招募)[^，。；]{0,6}$/;
const COMES_FROM = /(?:由|从)[^，。；：\n]{0,24}$/;
const GOES_TO =
  /^[^，。；：\n]{0,8}(?:提高|提升|增加|增长|上升|扩大|降低|下降|减少|压缩|缩短|压减|升|降|增|减|扩|缩短|调整)(?:到|至|为)/;

function isBaseline({ text, figure, clauseStart, leading }: FigurePlace): boolean {
  const before = text.slice(Math.max(clauseStart, leading.start - 28), leading.start);
  return COMES_FROM.test(before) && GOES_TO.test(text.slice(figure.end, figure.end + 16));
}

/** 2小时响应、5个工作日办结: how soon an office answers, 内 left out; 24小时受理 is always. */
function answersWithin(text: string, { start, end, unit }: FigurePlace['figure']): boolean {
  return (
    /^个?(?:工作日|小时|分钟|天|日)$/.test(unit) &&
    !text.startsWith('24小时', start) &&
    ANSWERS.test(text.slice(end, end + 8))
  );
}

/** Acts that close a phrase behind the time they take. */
export const ANSWERS =
  /^(?:初步|首次|完成|全部)?(?:响应|受理|反馈|答复|回复|办结|办复|处置|核查|核实|到场|到达|送达|审结|拨付|整改|签收|派单|接单|回访|转办|交办)(?:到位|完毕)?(?=[、，；。]|$)/;

/** 推动万家企业应用, 带动千户农家增收: many that are reached, as much as made. */
const MOVING_BEFORE = /(?:推动|带动|惠及|培训|培养|选派|选聘|招募|遴选|征集|编制|出台)$/;
/** 万名大学生助企行动, 千家万户, 百场万企: what is done bears the number as its name. */
const NAMED_AFTER_MANY =
  /^(?:[一-龥][百千万亿]|[人名户村家店镇校][^，。；、\d]{0,12}(?:行动|工程|计划|活动|专项|评议|走访|竞赛)(?:$|[，。；、）]))/;

function unitBar({ figure, leading, trailing, text }: FigurePlace): Bar | null {
  const compared = leading.comparator !== null || trailing !== null || leading.change !== null;
  const digits = text.slice(figure.first.start, figure.first.end);
  if (figure.style === 'chinese' && /^(?:[百千万亿]+|[十百千][万亿]+)$/.test(digits)) {
    // 千万师生, 保持万马奔腾: a magnitude alone that no unit follows counts nothing.
    const idiom =
      figure.kind === null &&
      trailing === null &&
      /^(?!大关|台阶|级|新台阶)[一-龥]/.test(text.slice(figure.end, figure.end + 4));
    const before = text.slice(Math.max(0, figure.start - 6), figure.start);
    const made = MAKING_BEFORE.test(before) || MOVING_BEFORE.test(before);
    const named = NAMED_AFTER_MANY.test(text.slice(figure.end - 1, figure.end + 20));
    if (idiom || (!compared && (!made || named))) return 'indefinite';
  }
  if (figure.unit === '' && figure.kind === null) {
    if (figure.style === 'chinese') return 'no_unit';
    return leading.comparator === null && trailing === null ? 'no_unit' : null;
  }
  // 人均预期寿命80岁: years that are lived are a level.
  const lived = text.slice(Math.max(0, figure.start - 2), figure.start).endsWith('寿命');
  if (
    figure.kind === 'time' &&
    !compared &&
    !lived &&
    !answersWithin(text, figure) &&
    /^(?:年|学年|天|小时|个月|周|日|个小时|岁|周岁|周年|月龄|日|季度|星期)$/.test(figure.unit)
  ) {
    return 'duration';
  }
  return null;
}
