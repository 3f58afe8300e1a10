import { goalsOf, planOf } from './plan-of';

const plan = (words: string) =>
  `乙市人民政府办公室关于印发乙市为民服务提升实施方案的通知\n乙政办发〔2024〕8号\n各部门：\n现将方案印发给你们。\n乙市人民政府办公室\n2024年3月1日\n乙市为民服务提升实施方案（2024—2026年）\n一、重点任务\n${words}`;

describe('how soon an office answers', () => {
  it.each([
    [
      '群众来信1小时受理、2个工作日答复、10个工作日办结。',
      [
        '群众来信受理时限 1 小时 -',
        '群众来信答复时限 2 个工作日 -',
        '群众来信办理时限 10 个工作日 -',
      ],
    ],
    ['举报线索应在3个工作日内核查。', ['举报线索核查时限 3 个工作日 -']],
    ['困难家庭申请限5日办结。', ['困难家庭申请办理时限 5 日 -']],
    [
      '故障报修2小时内响应、12小时内处置。',
      ['故障报修响应时限 2 小时 -', '故障报修处置时限 12 小时 -'],
    ],
  ])('is said for one thing: %s', (words, expected) => {
    expect(goalsOf(plan(words))).toEqual(expected);
  });

  it.each(['实行24小时受理。', '连续3个工作日值守。', '完善7天办理机制。'])(
    'is not said by %s',
    (words) => {
      expect(goalsOf(plan(words))).toEqual([]);
    },
  );
});

describe('bodies that act in the sentence', () => {
  it.each([
    ['市民政局要新建敬老院3所。', '新建敬老院 | 市民政局 | 市民政局'],
    ['市民政局负责新建敬老院3所。', '新建敬老院 | 市民政局 | 市民政局'],
    ['市民政局、市财政局要新建敬老院3所。', '新建敬老院 | 市民政局 市财政局 | '],
    ['由市民政局牵头，会同市财政局新建敬老院3所。', '新建敬老院 | 市民政局 市财政局 | 市民政局'],
    ['各县（市、区）要新建敬老院1所以上。', '各县（市、区）要新建敬老院 | 各县（市、区） | '],
  ])('are no part of the name: %s', (words, expected) => {
    const shown = planOf(plan(words)).rows.map(
      ({ name, agencies, lead }) => `${name} | ${agencies.join(' ')} | ${lead.join(' ')}`,
    );
    expect(shown).toEqual([expected]);
  });
});
