import { Document, Packer, Paragraph } from 'docx';
import { seedsFolder } from '../../src/config/paths';
import type { LedgerPlan } from '../../src/ledger/ledger.model';
import { readLedger } from '../../src/ledger/read-ledger';

/**
 * Sentences of our own around the phrases of goals that stand together, where one sentence states
 * several or the phrase is no sentence by itself. Every other phrase is a sentence of its own.
 */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  '一（三）': [
    '到2020年，全省外贸进出口商品结构、市场结构、主体结构进一步优化，一年全面起势，三年初见成效。' +
      '外贸进出口总值达到4500亿元，年均增长10%以上。国家和省级外贸转型升级基地达到100个，' +
      '出口工业产品质量安全示范区达到20个以上，国际标准农产品生产示范区（基地）达到200个以上，' +
      '其中出口食品农产品质量安全示范区达到25个以上。',
  ],
  '三（一）1': ['组织实施外贸质量提升三年行动计划。'],
  '三（三）12': [
    '到2020年，外贸优势品牌出口企业达到150家，自主品牌产品出口占比超过10%，培育100个河北省国际知名品牌。',
  ],
  '三（四）15': ['继续完成24个县域特色行业市场需求数据库。'],
  '三（四）20': ['2018-2020年，对企业参加境内外百展计划给予资金支持。'],
  '三（四）21': [
    '在重点市场布局40个公共海外仓，创建15个河北品牌产品展示中心。',
    '2018-2020年，利用省级财政专项资金对租赁费用给予支持。',
  ],
  '三（六）25': ['培育20个特色服务出口基地。'],
  '三（七）28': ['组织实施校企合作培养跨境电商人才三年行动计划。'],
  '三（八）31': [
    '2018-2020年，继续对企业投保出口信用险给予支持。',
    '2018年起，近两年出口未实现正增长的企业不再享受保费全额支持。',
    '到2020年，农产品和小微企业出口信用保险承保费率较2017年下降50%。',
  ],
  '三（八）34': [
    '省商务厅会同省工业和信息化厅筛选100家规模以上行业领先企业，省科技厅负责筛选100家高新技术企业，省农业厅、省林业厅负责筛选100家农产品龙头企业。',
  ],
  '三（十）39': ['对一、二、三、四类出口企业退（免）税，分别在4、8、12、20个工作日内办结。'],
  '三（十）41': [
    '进出口货物整体通关时间再压缩三分之一。',
    '海关高级认证企业和一般认证企业平均查验率分别控制在一般信用企业平均查验率的20%和50%以下。',
  ],
  '四（三）': ['省级财政每年安排促进外贸发展专项资金。'],
};

const UNSTATED = '有关部门要结合实际抓好落实。';

export interface MadeDocument {
  readonly content: Buffer;
  readonly seeded: LedgerPlan;
}

/**
 * The seeded plan of Hebei as a Word file made for the test: its headings, its goals' phrases and
 * its notes with short names, and nothing else of the document.
 */
export async function hebeiDocx(): Promise<MadeDocument> {
  const ledger = readLedger(seedsFolder);
  const seeded = ledger.plans.find((plan) => plan.key === 'hebei-2018');
  if (!seeded) throw new Error('no such seed');
  const short = new Map(ledger.agencies.map((agency) => [agency.name, agency.shortName]));
  const lines = [
    seeded.issuer,
    seeded.title,
    '各市（含定州、辛集市）人民政府，省政府各部门：',
    '为推进外贸高质量发展，制定本方案。',
    ...seeded.clauses.flatMap((clause) => clauseLines(seeded, clause, short)),
    seeded.issuer,
    `${seeded.issuedOn.slice(0, 4)}年${Number(seeded.issuedOn.slice(5, 7))}月${Number(seeded.issuedOn.slice(8))}日`,
  ];
  const document = new Document({
    sections: [{ children: lines.map((text) => new Paragraph({ text })) }],
  });
  return { content: await Packer.toBuffer(document), seeded };
}

function clauseLines(
  plan: LedgerPlan,
  { locator, heading, notes }: LedgerPlan['clauses'][number],
  short: ReadonlyMap<string, string>,
): string[] {
  const parents = plan.clauses.some((other) => isChild(other.locator, locator));
  const number = /^[一二三四五六七八九十]+$/.test(locator)
    ? `${locator}、`
    : (/（[^）]+）$/.exec(locator)?.[0] ?? `${/\d+$/.exec(locator)?.[0] ?? ''}. `);
  if (parents) return [`${number}${heading}`];
  const sentences =
    SENTENCES[locator] ??
    plan.targets
      .filter((target) => target.clauses[0] === locator)
      .map(({ deadlineStated, phrase }) => `${deadlineStated ? '到2020年，' : ''}${phrase}。`);
  const body = sentences.length === 0 ? UNSTATED : sentences.join('');
  const named = notes.map(({ agencies }) => {
    const names = agencies.map((agency) => short.get(agency.name) ?? agency.name);
    return `（${names.join('、')}负责）`;
  });
  return [`${number}${heading}。${body}${named.join('')}`];
}

/** 三（一） and 三（一）1 are below 三; 三（一）10 is not below 三（一）1. */
function isChild(locator: string, parent: string): boolean {
  if (locator === parent || !locator.startsWith(parent)) return false;
  return !(/\d$/.test(parent) && /^\d/.test(locator.slice(parent.length)));
}
