/** 甲县, 乙区, 丙街道, 丁开发区: names that end as places do. */
const PLACE =
  /^[一-龥]{1,9}(?:省|市|县|区|旗|州|盟|镇|乡|街道|办事处|社区|村|开发区|高新区|新区|园区|林场|农场|牧场|兵团)$/;
/** Kinds of places that end as names do. */
const KIND =
  /^(?:(?:中心)?城区|[主新老]城区|市区|城市|农村|乡村|城镇|集镇|社区|小区|校区|景区|山区|平原区|库区|灌区|园区|地区|片区|厂区|病区|林区|牧区|矿区|保护区|示范区|功能区|各[省市县区镇乡村]{1,4}|本[省市县区])$/;
/** 行政村, 老旧小区: so many of a kind, not one by its name. */
const COUNTED =
  /(?:行政|自然|中心|示范|传统|特色|重点|美丽|脱贫|薄弱|试点|精品)[县区镇乡村]$|小区$|(?:老旧|智慧|绿色|完整|示范|工业|产业|旅游|农业|物流)(?:社区|园区|街区)$/;
/** The whole among the parts. */
const WHOLE = /^(?:[全本][省市县区州盟旗镇乡域]|合计|总计|总数|共计|小计)(?:合计)?$/;

export function isPlaceName(words: string): boolean {
  return PLACE.test(words) && !KIND.test(words) && !COUNTED.test(words) && !WHOLE.test(words);
}

/** 全市, 合计. */
export function isWhole(words: string): boolean {
  return WHOLE.test(words);
}
