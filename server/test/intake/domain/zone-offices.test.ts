import { planOf } from './plan-of';

/** Bodies of each note of a clause, the leading ones starred. */
function notesIn(body: string): string[] {
  return planOf(
    `青原高新区产业促进方案\n一、重点任务\n（一）优化服务。${body}\n二、保障措施\n（一）加强领导。压实责任。`,
    '2025-03-01',
  ).rows.flatMap(({ type, agencies, lead }) =>
    type === 'responsibility'
      ? [agencies.map((name) => (lead.includes(name) ? `${name}*` : name)).join('、')]
      : [],
  );
}

describe('offices of zones and counties, which say no place', () => {
  it.each([
    ['a list', '健全台账。（经发局、招商局）', ['经发局、招商局']],
    ['one alone', '健全台账。（投促局）', ['投促局*']],
    [
      'branches and small offices',
      '健全台账。（市场监管分局、公安分局、应急办）',
      ['市场监管分局、公安分局、应急办'],
    ],
    [
      'with roles',
      '健全台账。（社会事务局牵头，规建局、执法分局配合）',
      ['社会事务局*、规建局、执法分局'],
    ],
    ['a group alone', '健全台账。（各镇（街道））', ['各镇（街道）']],
    [
      'departments of a county',
      '健全台账。（县直各部门，各镇（街道））',
      ['县直各部门、各镇（街道）'],
    ],
    [
      'county offices that leave 县 out, beside a group that begins with it',
      '健全台账。（县发改局、教科局、农水局，县直有关部门）',
      ['县发改局、县教科局、县农水局、县直有关部门'],
    ],
  ])('%s', (_what, body, notes) => {
    expect(notesIn(body)).toEqual(notes);
  });

  it.each([
    ['what is an example', '向企业服务窗口（如招商局、经发局等）派员。'],
    ['a group that a sentence explains', '支持先行地区（各镇、街道）探索。'],
  ])('is no note where it is %s', (_what, body) => {
    expect(notesIn(body)).toEqual([]);
  });

  it('takes 市 in 市场监管局 and 区 in 区域合作局 for no level', () => {
    expect(notesIn('健全台账。（市场监管分局、区域合作办、应急办）')).toEqual([
      '市场监管分局、区域合作办、应急办',
    ]);
  });
});
