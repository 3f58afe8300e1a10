/** A name of at most so many signs is kept whole; a longer one ends with its first clause. */
const SHORT = 24;
const MOST = 60;
/** Fewer signs say no task. */
const LEAST = 4;

const PART =
  '(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|\\d{1,2}日)?|[上下]半年|第?[一二三四1-4]季度|年)?(?:底|末|初|内)?(?:之?前|以前)?';
const YEAR = '(?:20\\d\\d年(?!度|版|级)|今年|明年|当年|次年|全年|“?十[一二三四五六七八九]五”?)';
const TIME = new RegExp(
  `^(?:力争|争取|确保|计划|预计)?(?:到|至|在|于|截至)?(?:${YEAR}${PART}(?:期间|时期)?|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:底|末|\\d{1,2}日)?(?:之?前|以前)|年[底末]?(?:之?前|以前|内)|[上下]半年|第?[一二三四1-4]季度末?(?:之?前)?|[一二三四五两\\d]{1,2}年内)`,
);
const TIME_AT_END = new RegExp(
  `[，（(](?:力争|争取|确保|计划|预计|原则上)?(?:到|至|在|于)?(?:${YEAR})?${PART}(?:全部|基本|全面|如期)?(?:完成|到位|落实|办结|建成|投用|投产|投入使用)?[）)]?$`,
);
/** “十五五”规划编制, 2026年行动计划: the time is of the name. */
const NAMED_AFTER = /^(?:[”"]|规划|计划|行动|纲要|重点|年度|度)/;
/** 经济社会发展的主要目标是：…: what the goals are called is not what is to be done. */
const AIMED = /^[^，。；]{0,20}目标(?:任务)?(?:是|为)[：:，]?/;
/** 建成以…为龙头，…的体系: the comma parts nothing. */
const GOES_ON = /以[^，]{2,30}为[^，]{2,12}$/;
/** How or what for a task is done, said before it. */
const MANNER =
  /^(?:[各由][^，]{0,14}?)?(?:围绕|聚焦|按照?|根据|依托|结合|针对|坚持|立足|通过|充分发挥|发挥|利用|紧盯|瞄准|面向|抢抓|对照|对标|以|为了?|在)/;

/** Takes times off the front: 到2027年，培育… → 培育…; a name that is of a year keeps it. */
export function withoutTime(text: string): string {
  let left = text;
  for (;;) {
    const time = TIME.exec(left)?.[0] ?? '';
    const rest = left.slice(time.length).replace(/^[，、：\s]+/, '');
    if (time === '' || rest.length < LEAST || NAMED_AFTER.test(left.slice(time.length)))
      return left;
    left = rest;
  }
}

/**
 * A short name of a task that is said in a sentence: without its times and the sign at its end; of a long
 * sentence the first clause that says what is done.
 */
export function taskName(sentence: string): string {
  const said = withoutTime(
    sentence
      .replace(/[。；;，：:\s]+$/, '')
      .replace(AIMED, '')
      .replace(/^请(?=各)/, ''),
  );
  const untimed = said.replace(TIME_AT_END, '');
  const whole = untimed.length < LEAST ? said : untimed;
  if (whole.length <= SHORT) return whole;
  const clauses = whole.split(/[，；。]/);
  const first = clauses.findIndex((clause) => clause.length >= LEAST && !MANNER.test(clause));
  const at = Math.max(0, first);
  const chosen = clauses[at] ?? whole;
  const next = GOES_ON.test(chosen) ? clauses[at + 1] : undefined;
  const name = withoutTime(next === undefined ? chosen : `${chosen}，${next}`);
  return name.length <= MOST ? name : cutList(name);
}

/** A long list ends with the member that still fits. */
function cutList(name: string): string {
  const mark = name.lastIndexOf('、', MOST - 1);
  return mark > LEAST ? `${name.slice(0, mark)}等` : name.slice(0, MOST);
}
