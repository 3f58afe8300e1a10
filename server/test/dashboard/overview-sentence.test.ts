import { overviewSentence } from '../../src/dashboard/domain/overview-sentence';

describe('the sentence of the overview', () => {
  const lamps = {
    total: 53,
    achieved: 12,
    on_track: 20,
    at_risk: 9,
    off_track: 6,
    no_data: 4,
    unscheduled: 2,
  };
  const deadlines = { overdue: 3, missed: 2, unproven: 0 };
  const movement = { since: '2024-09-30', up: 2, same: 49, down: 1, new: 1, closed: 0 };

  it('says all lamps, what is among them and what moved', () => {
    expect(overviewSentence({ lamps, deadlines, movement })).toEqual({
      zh: '53项目标：已完成12、正常20、预警9、滞后6、无数据4、未设序时2；其中逾期3、未完成2；较上季末（2024年9月30日）上升2、下降1、新增1。',
      en: '53 targets: 12 achieved, 20 on track, 9 at risk, 6 off track, 4 without data, 2 without schedule; of these 3 overdue, 2 missed; since 30 Sep 2024 2 up, 1 down, 1 new.',
    });
  });

  it('leaves out what is nothing', () => {
    const still = { since: '2024-09-30', up: 0, same: 53, down: 0, new: 0, closed: 0 };
    const none = { overdue: 0, missed: 0, unproven: 0 };
    expect(overviewSentence({ lamps, deadlines: none, movement: still }).zh).toMatch(
      /未设序时2；较上季末（2024年9月30日）无变化。$/,
    );
    expect(overviewSentence({ lamps, deadlines: none }).zh).toMatch(/未设序时2。$/);
    const nothing = { ...lamps, total: 0 };
    expect(overviewSentence({ lamps: nothing, deadlines: none }).zh).toBe('暂无目标。');
  });
});
