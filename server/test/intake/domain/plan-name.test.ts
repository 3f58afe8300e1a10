import { namesOfPlan, sameIssuer } from '../../../src/intake/domain/plan-name';

const ISSUER = '甲省人民政府办公厅';
const NAME = '推进示范产业发展实施方案';

test.each([
  '甲省人民政府办公厅关于推进示范产业发展的实施方案',
  '关于推进示范产业发展的实施方案',
  '推进示范产业发展实施方案（修订版）',
  '推进示范产业发展实施方案（2026年修订）',
  '甲省推进示范产业发展实施方案 (2026年修订版)',
  '甲省推进示范产业发展实施方案（修订稿）（试行）',
  '推进示范产业发展实施方案（２０２６年版）',
  '推进示范产业发展实施方案2026年修订版',
  '《甲省推进示范产业发展的实施方案》（修订版）',
  '甲省人民政府办公厅关于修订《关于推进示范产业发展的实施方案》的通知',
  '关于对《推进示范产业发展实施方案》部分指标进行调整的通知',
  '甲省人民政府办公厅关于印发《推进示范产业发展的实施方案（2026年修订）》的通知',
  '甲省人民政府办公厅关于印发修订后的《推进示范产业发展实施方案》的通知',
  '关于重新印发推进示范产业发展实施方案的通知',
  '关于修订推进示范产业发展实施方案有关内容的通知',
  '关于《推进示范产业发展实施方案》的补充通知',
  '新修订的推进示范产业发展实施方案',
])('%s speaks of the plan', (title) => {
  expect(namesOfPlan(title, ISSUER)).toEqual([NAME]);
});

test.each([
  ['it is carried out', '关于贯彻落实《推进示范产业发展实施方案》的实施意见'],
  ['it is forwarded', '甲省人民政府办公厅转发《推进示范产业发展实施方案》的通知'],
  ['it is ended', '关于废止《推进示范产业发展实施方案》的决定'],
  ['it is explained', '《推进示范产业发展实施方案》解读'],
  ['the period is another', '推进示范产业发展实施方案（2026—2030年）'],
  ['the year is another', '2026年推进示范产业发展实施方案'],
  ['the subject is another', '推进示范产业升级实施方案（修订版）'],
  ['the place is another', '乙市推进示范产业发展实施方案（修订版）'],
])('where %s it is another plan: %s', (_why, title) => {
  expect(namesOfPlan(title, ISSUER)).not.toContain(NAME);
});

test.each(['甲省政府工作报告', '政府工作报告（修订版）', '工作要点', '实施方案（2026年修订）', ''])(
  '“%s” names no plan',
  (title) => {
    expect(namesOfPlan(title, ISSUER)).toEqual([]);
  },
);

test('a notice may change two plans', () => {
  expect(namesOfPlan('关于修订《城市更新行动方案》和《乡村建设行动方案》的通知', ISSUER)).toEqual([
    '城市更新行动方案',
    '乡村建设行动方案',
  ]);
});

test('a plan that carries out another one keeps both names', () => {
  expect(namesOfPlan('关于印发《甲省贯彻〈质量强国纲要〉实施方案（修订）》的通知', ISSUER)).toEqual(
    ['贯彻质量强国纲要实施方案'],
  );
});

test.each([
  ['甲省人民政府', '甲省人民政府办公厅', true],
  ['甲省 商务厅', '甲省商务厅', true],
  [null, '甲省商务厅', true],
  ['甲省财政厅', '甲省商务厅', false],
])('%s and %s', (one, other, same) => {
  expect([sameIssuer(one, other), sameIssuer(other, one)]).toEqual([same, same]);
});

test('a long title is compared at once', () => {
  for (const piece of ['《', '》、《', '（修订', '关于', '（修订）', '修订']) {
    expect(namesOfPlan(piece.repeat(100_000).slice(0, 300), ISSUER).length).toBeLessThan(300);
  }
});
