import { shellLine } from '../../../src/intake/domain/shell';
import { planOf } from './plan-of';

describe('lines of a page around a document', () => {
  it.each([
    '打印',
    '打印本页',
    '打印 关闭',
    '来源：某市教育局',
    '名称：某市人民政府关于加快水网建设的意见',
    '标题 某省水网建设方案',
    '字号：大 中 小',
    '字体大小',
    '分享到微信',
    '收藏本页',
    '浏览量：1203',
    '首页 > 政务公开',
    '索引号01234567/2023-00012',
    '发布时间2023-03-15',
  ])('%s', (line) => {
    expect(shellLine(line)).toBe('chrome');
  });

  it.each([
    '打印机等外设产品实现本地配套',
    '来源多元的投入机制基本形成',
    '名称核准和登记一次办结',
    '标题栏统一式样',
    '编辑出版精品图书20种',
    '作者权益得到保护',
    '分享经济健康发展',
    '收藏级文物建档率达到100%',
    '有效性评估每年开展一次',
    '首页设置办事专栏',
    '公开方式更加多样',
  ])('%s is content', (line) => {
    expect(shellLine(line)).toBeNull();
  });
});

describe('the line of the day', () => {
  it.each([
    '（2022年10月28日在乙市第十五届人民代表大会常务委员会\n第四次会议上）',
    '——2022年10月28日在全市乡村振兴工作推进\n会上',
    '2022年10月\n28日',
    '——2022年10月28日在乙市第十五届人民代表大会常务委员会第四次会议上 乙市财政局局长 王某',
  ])('%s', (day) => {
    const { plan } = planOf(
      `关于乙市乡村建设情况的报告\n${day}\n一、下一步目标\n到2025年，建成示范村100个。`,
    );
    expect(plan).toMatchObject({
      title: '关于乙市乡村建设情况的报告',
      issuedOn: '2022-10-28',
      issuedOnSource: 'date_line',
    });
  });

  it('is none where a sentence only begins with a day', () => {
    const { plan } = planOf(
      '乙市乡村建设方案\n一、背景\n2022年10月28日在乙市召开的现场会明确了任务，\n会议上的要求已经落实。\n二、目标\n到2025年，建成示范村100个。',
    );
    expect(plan.issuedOn).toBeNull();
  });
});
