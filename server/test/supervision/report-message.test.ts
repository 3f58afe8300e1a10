import type { ReturnFigures } from '../../src/supervision/domain/expected-return';
import type { ReportTotals } from '../../src/supervision/domain/report-figures';
import { reportMessage } from '../../src/supervision/domain/report-message';

const none = { matters: 0, closed: 0 };
const totals: ReportTotals = {
  all: none,
  deadlines: { ...none, stated: 0, unstated: 0, overdue: 0, missed: 0, unproven: 0 },
  returns: { ...none, missing: 0, mending: 0, late: 0 },
  behind: { ...none, off_track: 0, at_risk: 0 },
  entrusted: { ...none, directive: 0, finding: 0 },
};
const reported: ReturnFigures = {
  ...{ expected: 0, received: 0, onTime: 0, late: 0, missing: 0, mending: 0 },
  ...{ receivedShare: null, onTimeShare: null },
};
const DAY = '2024-10-15';
const full: ReportTotals = {
  all: { matters: 20, closed: 2 },
  deadlines: { ...none, matters: 9, stated: 9, unstated: 0, overdue: 3, missed: 6, unproven: 0 },
  returns: { ...none, matters: 4, missing: 3, mending: 0, late: 1 },
  behind: { ...none, matters: 7, off_track: 2, at_risk: 5 },
  entrusted: { ...none, directive: 0, finding: 0 },
};

describe('the message of the report', () => {
  it('says what, whose and what next, and leaves out what is nothing', () => {
    const bodies = [
      { name: '甲厅', matters: 2 },
      { name: '乙局', matters: 9 },
      { name: '丙委', matters: 0 },
      { name: '丁办', matters: 2 },
      { name: '戊院', matters: 1 },
    ];
    const said = reportMessage(DAY, full, reported, bodies);
    expect(said.what.zh).toBe(
      '截至2024年10月15日，督查事项共20项：9项期限已过而未见完成（逾期3、未完成6），4份报送逾期（未报3、迟报1），7项落后序时（滞后2、预警5）；其中已销号2项。',
    );
    expect(said.whose?.zh).toBe('牵头或填报单位：乙局9项、甲厅2项、丁办2项，另有1家。');
    expect(said.next?.zh).toBe(
      '下一步：催报未报的3份；为仍可补完的3项逾期定补完时限；查明2项滞后的原因和赶进度措施。',
    );
    expect(said.next?.en).toBe(
      'Next: ask for the 3 missing returns; set a date for the 3 that can still be done; find cause and remedy of the 2 off track.',
    );
  });

  it('says that there is nothing, and what that means', () => {
    const fine = reportMessage(DAY, totals, { ...reported, expected: 12 }, []);
    expect(fine).toMatchObject({ whose: null, next: null });
    expect(fine.what.zh).toBe(
      '截至2024年10月15日，没有期限已过、迟报未报或落后序时的事项；到期应报的12份均已按时报送。',
    );
    expect(reportMessage(DAY, totals, reported, []).what.zh).not.toContain('应报');
  });

  it('says nothing of what is not looked at where one figure is', () => {
    const looked = reportMessage(DAY, totals, { ...reported, expected: 12, missing: 3 }, [], true);
    expect(looked.what.zh).toBe(
      '截至2024年10月15日，所看的这一项没有事项；其他各项请清除筛选后查看。',
    );
    expect(looked).toMatchObject({ whose: null, next: null });
  });

  it('names no body where nobody leads', () => {
    expect(reportMessage(DAY, full, reported, [{ name: '丙委', matters: 0 }]).whose).toBeNull();
  });
});
