import { readDocumentRules } from '../../../src/intake/domain/document-rules';
import { findBodiesInSentence } from '../../../src/intake/domain/sentence-bodies';
import { readDictionaries } from '../../../src/intake/dictionaries';

const { bodies } = readDictionaries();
const SIGN = { lead: '*', shared: '', support: '-', guide: '^' } as const;

function charged(sentence: string): string {
  const rules = readDocumentRules('', bodies, null);
  return findBodiesInSentence(sentence, bodies, rules)
    .map(({ name, role }) => SIGN[role] + name)
    .join(' ');
}

const SENTENCES: readonly (readonly [sentence: string, bodies: string])[] = [
  ['省商务厅会同省工业和信息化厅筛选100家领先企业', '省商务厅 省工业和信息化厅'],
  [
    '省商务厅筛选100家企业、省科技厅筛选50家企业、省农业厅和省林业厅筛选30家合作社',
    '省商务厅 省科技厅 省农业厅 省林业厅',
  ],
  ['由市商务局牵头，建立外贸企业名录', '*市商务局'],
  ['各市要建成2个以上示范园区', '各市'],
  ['各县（市、区）人民政府要新建幼儿园3所', '各县（市、区）人民政府'],
  ['商务部要会同有关部门加强协调', '商务部 有关部门'],
  ['省教育厅、财政厅负责落实经费', '省教育厅 省财政厅'],
  ['到2025年，市生态环境局要完成200个排口整治', '*市生态环境局'],
  ['市卫生健康委牵头，市医保局配合，新增床位500张', '*市卫生健康委 -市医保局'],
  ['市商务局等部门要定期通报', '*市商务局'],
  // Only mentioned
  ['参加商务部组织的展会', ''],
  ['经省商务厅认定的企业达到20家', ''],
  ['每年向市政府报告一次', ''],
  ['本意见由市商务局负责解释', ''],
  ['对省级以上示范企业给予奖励', ''],
  ['培育100家企业', ''],
  ['按照省委、省政府部署，全面推进', ''],
  ['市场主体数量达到10万户', ''],
  ['省内企业要加快转型', ''],
  ['支持各地建设改造社区食堂2万个', ''],
];

describe('bodies that a sentence charges', () => {
  it.each(SENTENCES)('%s', (sentence, expected) => {
    expect(charged(sentence)).toBe(expected);
  });

  it('answers in the text’s offsets', () => {
    const text = '前言。由市商务局牵头建设。';
    const rules = readDocumentRules('', bodies, null);
    const [body] = findBodiesInSentence(text, bodies, rules, { start: 3, end: text.length });
    expect(text.slice(body?.start, body?.end)).toBe('市商务局');
  });
});
