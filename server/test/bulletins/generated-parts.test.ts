import {
  generatedParts,
  MOST_LISTED,
  type DraftFrame,
} from '../../src/bulletins/domain/generated-parts';
import type { BulletinMaterial } from '../../src/bulletins/domain/bulletin-figure';
import { body, figure, material, oneReturn } from './figures';

const FRAME: DraftFrame = {
  regionName: '山西省',
  period: '2024年三季度',
  basis: '《小方案》（晋政发〔2022〕1号）',
  headlineIds: [],
  follows: null,
};
const partsOf = (one: BulletinMaterial, more: Partial<DraftFrame> = {}) =>
  generatedParts(one, { ...FRAME, ...more });

const behind = () =>
  figure({
    name: '示范企业数量',
    lamp: 'off_track',
    gap: '-18',
    completion: '50',
    verdict: '2024年9月末50家，完成50.00%，序时68.00%，低于序时18.00个百分点',
    bodies: [body(1, '甲厅'), body(2, '乙局', 'support')],
    reason: {
      words: '“三项”认定材料尚在复核。',
      nextStep: '十一月底前完成核查',
      round: '2024年二季度',
    },
  });
const overdue = () =>
  figure({
    name: '试点获批',
    lamp: 'at_risk',
    gap: null,
    gapUnit: null,
    goalText: '按期完成',
    deadlineState: 'overdue',
    deadline: '2024-08-15',
    daysLate: 82,
    verdict: '已报告未完成；已过2024年8月15日期限，逾期',
    bodies: [body(3, '丙委')],
  });

describe('the text of a bulletin', () => {
  it('opens with basis, day and scope', () => {
    expect(partsOf(material({ figures: [figure()] })).opening).toBe(
      '根据《小方案》（晋政发〔2022〕1号），以截至2024年11月5日已审核的数据为准，现将山西省2024年三季度目标进展情况通报如下。',
    );
  });

  it('says which bulletin it corrects', () => {
    const one = partsOf(material({ figures: [figure()] }), { follows: '〔2024〕第1号' });
    expect(one.opening).toContain('此前印发的督查通报〔2024〕第1号中的有关数据，以本通报为准。');
  });

  it('counts the five groups with their denominator, and passed deadlines beside them', () => {
    const figures = [
      behind(),
      overdue(),
      figure(),
      figure({ gap: '7' }),
      figure({ lamp: 'no_data' }),
    ];
    expect(partsOf(material({ figures })).overall).toBe(
      '本次通报共涉及目标5项。其中：未达序时2项（滞后1项、预警1项），占40.00%；达序时1项，占20.00%；超序时1项，占20.00%；已完成0项，占0.00%；其他1项（无数据1项、未设序时0项），占20.00%。占比以5项为分母，四舍五入保留两位小数。\n' +
        '上述目标中，期限已过未办结的1项：逾期1项、未完成0项、期满未报0项，已分别计入以上五类，不另行加总。',
    );
  });

  it('tells what is behind with bodies and the body’s own words, and nothing twice', () => {
    const parts = partsOf(material({ figures: [behind(), overdue()] }));
    expect(parts.behind).toBe(
      '未达序时的目标2项，其中1项逾期、未完成或期满未报，列入下一部分。\n' +
        '（一）滞后1项\n' +
        '1.示范企业数量：目标为不少于100家；2024年9月末50家，完成50.00%，序时68.00%，低于序时18.00个百分点。牵头单位：甲厅；配合单位：乙局。原因：单位说明“‘三项’认定材料尚在复核”（2024年二季度报送）。下一步：单位报告“十一月底前完成核查”。',
    );
    expect(parts.deadlines).toBe(
      '（一）逾期1项\n' +
        '1.试点获批：目标为按期完成；已报告未完成；已过2024年8月15日期限，逾期82天。牵头单位：丙委。原因：未说明。',
    );
  });

  it('tells headline indicators in the order in which they were chosen', () => {
    const [first, second] = [
      figure({ name: '进出口总值', growth: '5' }),
      figure({ name: '企业数' }),
    ];
    const text = partsOf(material({ figures: [first, second] }), {
      headlineIds: [second.targetId, first.targetId],
    }).headline;
    expect(text.split('\n').map((line) => line.slice(0, 7))).toEqual([
      '1.企业数：目',
      '2.进出口总值',
    ]);
    expect(text).toContain('；同比增长5.00%。');
  });

  it('does not name a goal twice, nor the growth of an old value', () => {
    const growth = figure({
      measure: 'yoy_growth',
      goalText: '同比增长不低于2.4%',
      verdict: '2014年1—8月同比下降11.70%，目标同比增长不低于2.4%，低于目标14.10个百分点',
      growth: '-11.7',
    });
    const old = figure({ name: '旧数', lamp: 'no_data', growth: '5', verdict: '2020年全年数未报' });
    const text = partsOf(material({ figures: [growth, old] }), {
      headlineIds: [growth.targetId, old.targetId],
    }).headline;
    expect(text.match(/2\.4%/g)).toHaveLength(1);
    expect(text).not.toContain('同比增长5.00%');
  });

  it('names the plan of a target where there are several', () => {
    const plans = [...material().plans, { key: 'b', title: '乙', docNo: null, issuer: '省政府' }];
    expect(partsOf(material({ plans, figures: [behind()] })).behind).toContain(
      '1.示范企业数量（山西 2022）：',
    );
  });

  it('leaves long lists to the annex that has them', () => {
    const figures = Array.from({ length: MOST_LISTED + 3 }, behind);
    const lines = partsOf(material({ figures })).behind.split('\n');
    expect(lines.at(-1)).toBe('其余3项见附件2。');
    expect(lines).toHaveLength(2 + MOST_LISTED + 1);
    // Without anything behind, what has passed is the second annex.
    const passed = Array.from({ length: MOST_LISTED + 1 }, () =>
      figure({ lamp: 'no_data', deadlineState: 'unproven' }),
    );
    expect(partsOf(material({ figures: passed })).deadlines).toContain('其余1项见附件2。');
  });

  it('counts returns by first submission and shows of what each rate is', () => {
    const returns = [
      oneReturn(),
      oneReturn({ agency: '乙局', agencyId: 2, standing: 'late', daysLate: 3 }),
      oneReturn({
        agency: '丙委',
        agencyId: 3,
        standing: 'missing',
        submittedOn: null,
        daysLate: 8,
      }),
      oneReturn({ agency: '丁局', agencyId: 4, standing: 'not_yet_due', submittedOn: null }),
    ];
    expect(partsOf(material({ figures: [figure()], returns })).returns).toBe(
      '应报4份，截至2024年11月5日已报2份，报送率50.00%；已报和未报共3份中，按时1份，按时率33.33%。未到截止日1份。\n' +
        '迟报1份：乙局（2024年三季度，迟3天）。\n' +
        '未报1份：丙委（2024年三季度，已超期8天）。',
    );
  });

  it('says nothing where there is nothing to say', () => {
    const parts = partsOf(material({ figures: [figure()] }));
    expect(parts).toMatchObject({
      headline: '',
      behind: '',
      deadlines: '',
      returns: '',
      criticism: '',
    });
    expect(parts.praise).toBe('');
  });

  it('demands of each group that has somebody in it', () => {
    expect(partsOf(material({ figures: [figure()] })).demands).toBe(
      '（一）达序时和超序时目标的牵头单位，要按序时安排继续推进，按期报送。',
    );
    const all = partsOf(
      material({
        figures: [behind(), overdue()],
        returns: [oneReturn({ standing: 'missing', submittedOn: null })],
      }),
    ).demands;
    expect(all.split('\n').map((line) => line.slice(0, 8))).toEqual([
      '（一）滞后目标的',
      '（二）逾期目标的',
      '（三）未报送的单',
    ]);
  });
});

describe('praise and criticism', () => {
  const ahead = (more = {}) => figure({ name: '出口总值', gap: '6', ...more });

  it('praises a lead that is ahead, with its returns on time', () => {
    const parts = partsOf(material({ figures: [ahead()], returns: [oneReturn()] }));
    expect(parts.praise).toBe(
      '下列单位牵头的目标无未达序时、无逾期，且没有迟报、未报，予以表扬：\n' +
        '1.甲厅：按时报送1份；“出口总值”超序时。',
    );
    expect(parts.criticism).toBe('');
  });

  it.each([
    ['something of it is behind', [ahead(), behind()], [oneReturn()]],
    [
      'something of it has ended unreported',
      [ahead(), figure({ lamp: 'no_data', deadlineState: 'unproven' })],
      [],
    ],
    ['nothing of it is ahead or done', [figure()], [oneReturn()]],
    [
      'it only shares',
      [ahead({ bodies: [body(9, '别厅'), body(1, '甲厅', 'shared')] })],
      [oneReturn()],
    ],
  ])('praises nobody where %s', (_why, figures, returns) => {
    expect(partsOf(material({ figures, returns })).praise).not.toContain('甲厅');
  });

  it('criticises overdue leads and returns that are late or missing, even of a body that is ahead', () => {
    const returns = [
      oneReturn({ standing: 'late', daysLate: 1 }),
      oneReturn({ standing: 'missing', submittedOn: null, agencyId: 2, agency: '乙局' }),
    ];
    const parts = partsOf(material({ figures: [ahead(), overdue()], returns }));
    expect(parts.criticism).toBe(
      '对下列单位予以批评：\n' +
        '1.甲厅：2024年三季度报送迟报。\n' +
        '2.丙委：牵头的“试点获批”逾期82天。\n' +
        '3.乙局：2024年三季度报送未报。',
    );
    expect(parts.praise).toBe('');
  });

  it('criticises a body that left slips unanswered past their day, and praises it for nothing', () => {
    const slip = { noticeId: 1, agencyId: 1, agency: '甲厅', answerBy: '2024-11-01' };
    const parts = partsOf(
      material({
        figures: [ahead()],
        returns: [oneReturn()],
        slips: [
          { ...slip, number: '〔2024〕第3号' },
          { ...slip, noticeId: 2, number: '〔2024〕第5号' },
          { ...slip, noticeId: 3, agencyId: 8, agency: '丁局', number: '〔2024〕第6号' },
        ],
      }),
    );
    expect(parts.criticism).toBe(
      '对下列单位予以批评：\n' +
        '1.甲厅：督办单〔2024〕第3号、〔2024〕第5号逾期未回复。\n' +
        '2.丁局：督办单〔2024〕第6号逾期未回复。',
    );
    expect(parts.praise).toBe('');
  });

  it('takes whoever reports where nobody leads, and no open group', () => {
    const shared = ahead({
      bodies: [
        { ...body(7, '各市政府'), openGroup: true },
        body(1, '甲厅', 'shared', true),
        body(2, '乙局', 'shared', false),
      ],
    });
    const parts = partsOf(material({ figures: [shared] }));
    expect(parts.praise).toContain('甲厅');
    expect(parts.praise).not.toMatch(/乙局|各市政府/);
  });
});
