/** What a title is compared by; a shorter name stands on many plans. */
const LEAST_SIGNS = 6;
/** Every year's report bears the same name. */
const YEARLY = '工作报告';
/** 甲省人民政府办公厅关于, and 关于 alone. */
const ISSUED_BY = /^[^《》，。]{0,60}?关于(?=.{6})/;
/** A notice that changes a plan, or that sends it. */
const CHANGES = /修订|修改|修正|调整|补充|完善|更新|印发|发布|公布/;
/** What such words do not say of the plan named beside them: it is carried out, forwarded, ended. */
const OTHERWISE = /贯彻|落实|转发|学习|废止|解读|实施意见/;
const HEAD =
  /^(?:对|重新|再次|进一步|新|\d{4}年)?(?:修订|修改|修正|调整|补充|完善|更新|印发|发布|公布)(?:印发|发布|公布|完善)?(?:后|过)?的?(?=.{6})/;
const NOTICE =
  /(?:等)?(?:有关|相关|部分)?(?:内容|事项|条款|指标)?的?(?:补充)?(?:通知|决定|公告|通告)$/;
/** （2026年修订）, （修订版）, （试行）; a period such as （2021—2025年） is part of the name. */
const EDITION =
  /\([^()]{0,16}(?:修订|修正|修改|调整|更新|版|稿|试行|暂行|补充)[^()]{0,4}\)$|(?:\d{4}年?)?(?:修订|修正|修改|调整)(?:版|稿|本)?$|(?:\d{4}年?)?(?:新|最新)版$/;
const PLACE = /^[\u4e00-\u9fff]{1,9}?(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗)/;

/**
 * The names of the plans that a title speaks of, as they are compared: without who issues them, what
 * is done with them, their edition and the signs that people leave out. 关于修订《…实施方案》的通知 and
 * …实施方案（2026年修订） have the name of the plan they amend. None where the title is too general.
 *
 * @param issuer whose region may stand before the name
 */
export function namesOfPlan(title: string, issuer: string | null): string[] {
  const plain = plainSigns(title);
  const noticed = marked(plain);
  const names = (noticed.length > 0 ? noticed : [plain]).map((name) => coreOf(name, issuer));
  return [...new Set(names.filter((name) => name.length >= LEAST_SIGNS && !name.endsWith(YEARLY)))];
}

/** An office issues for its government. */
export function sameIssuer(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const house = (issuer: string) => plainSigns(issuer).replace(/(?:办公厅|办公室)$/, '');
  return house(one) === house(other);
}

function plainSigns(words: string): string {
  return words
    .replace(/\s/g, '')
    .replace(/[（〔［【[]/g, '(')
    .replace(/[）〕］】\]]/g, ')')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Plans between book marks, where the words around say that they are changed or sent. */
function marked(title: string): string[] {
  const from = title.indexOf('《');
  const to = title.lastIndexOf('》');
  if (from < 0 || to < from) return [];
  const around = title.slice(0, from) + title.slice(to + 1);
  if (OTHERWISE.test(around) || !CHANGES.test(around)) return [];
  return title.slice(from + 1, to).split(/》[、，和及与]?《/);
}

function coreOf(name: string, issuer: string | null): string {
  let core = name.replace(ISSUED_BY, '');
  for (let before = ''; before !== core;) {
    before = core;
    if (HEAD.test(core)) core = core.replace(HEAD, '').replace(NOTICE, '');
    core = core.replace(EDITION, '').replace(ISSUED_BY, '');
  }
  core = core.replace(/[《》〈〉“”"]/g, '').replaceAll('的', '');
  return withoutPlace(core, issuer);
}

/** 甲省…方案 and …方案, both of a body of 甲省. */
function withoutPlace(name: string, issuer: string | null): string {
  let [core, house] = [name, plainSigns(issuer ?? '')];
  for (;;) {
    const place = PLACE.exec(house)?.[0];
    if (place === undefined) return core;
    house = house.slice(place.length);
    if (core.startsWith(place)) core = core.slice(place.length);
  }
}
