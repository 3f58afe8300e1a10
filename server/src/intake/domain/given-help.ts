import type { Quantity } from './figures';

const HELP = '(?:奖励|奖补|奖金|补助|补贴|资助|扶持|贴息|配套|支持|返还|津贴|补偿|以奖代补)';
/** 按每名1000元给予培训单位补贴, 按费用的40%申请补贴, 实际到账额的15%对承担单位给予补助. */
const GIVEN_NEXT = new RegExp(
  `^(?:的)?(?:标准|比例|额度)?，?(?:对[^，。；]{1,20})?(?:给予|予以|给以|申请|申领|发放|享受)[^，。；]{0,16}${HELP}`,
);
/** 单个项目补助金额不超过, 补助资金每年不超过, 资助强度约为. */
const AMOUNT_BEFORE = new RegExp(
  `${HELP}(?:资金|金额|总额|额度?|标准|强度|比例)(?:每年|年度|累计|合计|原则上)*(?:为|不超过|最高|最多|最高不超过|最高为|约为|控制在)?$`,
);
/** 补贴每人1000元, 补偿标准每亩16元, 以奖代补每村10万元: for each of whom it is. */
const FOR_EACH = new RegExp(
  `${HELP}(?:资金|金额|经费|标准|总额)?(?:为|是)?(?:每(?:人|天|日|月|年|户|亩|家|辆|台|名|个|次|校|村|镇|县|生|床|张|吨|学期|学年|件|项|班|头|只|公顷|平方米)){1,3}$`,
);
/** 每校补助经费20万元, 每村给予扶持资金5万元. */
const EACH_GIVEN = new RegExp(`(?:每|对)[^，。；\\d]{1,12}${HELP}(?:资金|经费|金额)$`);
/** 以上奖励可叠加享受，最高不超过100万元: how much all help together may be. */
const CAPPED = new RegExp(`${HELP}[^，。；]{0,8}(?:叠加|同时享受|累计享受|兑现)[^。；]{0,12}$`);

/** 返还上年度实际缴纳失业保险费的50%, 税前加计扣除75%, 减按15%的税率征收; 累计减免5亿元 tells a sum. */
const RELIEF_BEFORE = /(?:返还|退还|减征|减免|减收|抵扣|抵免|加计扣除)[^，。；]{0,24}的?$|减按$/;
const SUM_BEFORE = /累计|(?:金额|总额|规模|力度|超过|达到?|以上)$/;
const RELIEF_NEXT =
  /^(?:的)?(?:比例|税率|标准)?(?:给予|予以)?(?:一次性)?(?:返还|退还|减征|减免|减收|抵扣|抵免|加计扣除|在?税前(?:加计)?扣除)/;
/** 可申请最高不超过15万元的创业担保贷款, 贷款额度最高300万元. */
const LENT = /(?:申请|提供|给予|发放|享受)[^，。；]{0,8}$/;
const LENT_NEXT =
  /^(?:以内|以下)?的?[^，。；]{0,8}(?:贷款|授信)(?![^，。；]{0,8}(?:余额|规模|总额))/;

/** 全年减免税费3亿元: a sum that only many get together; 每户减免3万元 is given to one. */
const SUM_OF_RELIEF = 1_000_000;
const FOR_ONE = /最高|不超过|每[家户人名年个]|单[家户个]|单个|(?:给予|予以)$/;

function isSumOfRelief(near: string, { unit, value, change }: Quantity): boolean {
  const yuan = /^(亿|万|千万|百万)?元$/.exec(unit);
  if (!yuan || change !== null || FOR_ONE.test(near)) return false;
  const scale = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 }[yuan[1] ?? ''] ?? 1;
  return Number(value) * scale >= SUM_OF_RELIEF;
}

/** Help, relief or a loan whose giving stands before or behind the figure. */
export function givenTo(before: string, after: string, quantity: Quantity): boolean {
  const near = before.slice(-48);
  if (GIVEN_NEXT.test(after.slice(0, 60)) || AMOUNT_BEFORE.test(near)) return true;
  if (quantity.unit.includes('元') && (FOR_EACH.test(near) || EACH_GIVEN.test(near))) return true;
  if (/^<=?$/.test(quantity.comparator) && CAPPED.test(near)) return true;
  if (RELIEF_BEFORE.test(near)) return !SUM_BEFORE.test(near) && !isSumOfRelief(near, quantity);
  if (/(?:按|按照)[^，。；]{0,24}$/.test(near) && RELIEF_NEXT.test(after.slice(0, 20))) return true;
  return LENT.test(near) && /最高|不超过|可|额度/.test(near.slice(-16)) && LENT_NEXT.test(after);
}
