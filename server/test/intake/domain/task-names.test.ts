import { taskName, withoutTime } from '../../../src/intake/domain/task-name';
import { planOf } from './plan-of';

describe('the short name of a task', () => {
  it.each([
    ['到2027年，培育外贸龙头企业55家。', '培育外贸龙头企业55家'],
    ['力争到2026年底前，建成县级冷链中心；', '建成县级冷链中心'],
    ['2026年6月底前，出台支持办法', '出台支持办法'],
    ['上半年，启动管网普查', '启动管网普查'],
    ['“十五五”期间，修复湿地3万亩', '修复湿地3万亩'],
    ['完成危桥摸底，2026年9月底前完成。', '完成危桥摸底'],
    ['改造敬老院12所（2026年底前完成）', '改造敬老院12所'],
    [
      '按照统一部署，开展地下管网普查和老化评估，建立管网档案，2026年底前形成更新改造项目清单。',
      '开展地下管网普查和老化评估',
    ],
    [
      '组织开展面向农村转移劳动力的电工、焊工、育婴、养老护理、电商直播、民宿经营、农机驾驶、果树栽培、畜禽防疫、手工编织、快递分拣等培训',
      '组织开展面向农村转移劳动力的电工、焊工、育婴、养老护理、电商直播、民宿经营、农机驾驶、果树栽培、畜禽防疫、手工编织等',
    ],
    ['健全工作机制', '健全工作机制'],
  ])('%s', (sentence, name) => {
    expect(taskName(sentence)).toBe(name);
  });

  it.each(['“十五五”规划编制', '2026年重点项目建设', '2026年度考核办法', '全年目标'])(
    'keeps the year that %s is named after',
    (name) => {
      expect(withoutTime(name)).toBe(name);
    },
  );
});

/** Names of the notes of a plan. */
function noteNamesOf(text: string): string[] {
  return planOf(text, '2025-03-01').rows.flatMap(({ type, name }) =>
    type === 'responsibility' ? [name] : [],
  );
}

describe('what a note answers for', () => {
  it('is the task of an item that has no heading', () => {
    const items = [
      '1．到2027年，培育外贸龙头企业55家。（责任单位：县商务局）',
      '2．2026年6月底前，出台支持外贸发展的若干措施，建立重点企业服务专员制度，完善问题收集、转办、督办、反馈的闭环机制。（责任单位：县财政局）',
    ];
    expect(noteNamesOf(`江东县外贸促进工作方案\n一、重点任务\n${items.join('\n')}`)).toEqual([
      '培育外贸龙头企业55家',
      '出台支持外贸发展的若干措施',
    ]);
  });

  it('is the heading of a clause, or the words of its paragraphs where each has a note', () => {
    const one = '（一）做强主体。支持企业开拓市场，扩大订单。（责任单位：县商务局）';
    const two =
      '（二）优化服务\n开展通关便利化改革，压缩单证。（责任单位：县商务局）\n建设外贸综合服务平台。（责任单位：县财政局）';
    expect(noteNamesOf(`江东县外贸促进工作方案\n一、重点任务\n${one}\n${two}`)).toEqual([
      '做强主体',
      '开展通关便利化改革，压缩单证',
      '建设外贸综合服务平台',
    ]);
  });
});

it('calls a dated task by what is done, without its time', () => {
  const rows = planOf(
    '江东县外贸促进工作方案\n一、重点任务\n（一）优化服务。2026年底前，建成覆盖全县重点乡镇的外贸综合服务网络，健全企业诉求办理机制，推动服务质量持续提升。',
    '2025-03-01',
  ).rows;
  expect(rows.map(({ type, name }) => [type, name])).toEqual([
    ['milestone', '建成覆盖全县重点乡镇的外贸综合服务网络'],
  ]);
});
