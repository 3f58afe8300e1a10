import fc from 'fast-check';
import { concerns, remindedItems } from '../../src/reminders/domain/inbox-item';
import {
  dayOfStep,
  LADDERS,
  reachedSteps,
  WAITING_KINDS,
  type WaitingKind,
} from '../../src/reminders/domain/ladder';
import { itemWords } from '../../src/reminders/domain/item-words';
import { itemPath, PLAIN_ITEM, type WaitingItem } from '../../src/reminders/domain/waiting-item';
import { addDays } from '../../src/series/domain/day';

/** Monday to Friday, but for the National Day holidays and the Saturday worked after them. */
function isWorking(day: string): boolean {
  if (day === '2024-10-12') return true;
  if (day >= '2024-10-01' && day <= '2024-10-07') return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const item = (further: Partial<WaitingItem> = {}): WaitingItem => ({
  ...PLAIN_ITEM,
  kind: 'return',
  page: 'submission',
  pageId: 7,
  itemId: 7,
  regionCode: '140000',
  agencyId: 5,
  reference: '2024-10-28',
  name: { zh: '甲厅2024年三季度', en: '甲厅, Q3 2024' },
  ...further,
});

describe('the day of a step', () => {
  it.each([
    // reference, working days, day
    ['2024-10-28', 0, '2024-10-28'],
    ['2024-10-28', -1, '2024-10-25'],
    ['2024-10-28', -5, '2024-10-21'],
    ['2024-10-28', 5, '2024-11-04'],
    ['2024-10-28', 10, '2024-11-11'],
    // Over the holidays, and a Saturday that is worked.
    ['2024-09-30', 1, '2024-10-08'],
    ['2024-10-08', -1, '2024-09-30'],
    ['2024-10-11', 1, '2024-10-12'],
    ['2024-10-14', -1, '2024-10-12'],
    // A due date that is no working day itself.
    ['2024-10-06', 1, '2024-10-08'],
    ['2024-10-06', -1, '2024-09-30'],
  ])('%s %i is %s', (reference, offset, day) => {
    expect(dayOfStep(reference, offset, isWorking)).toBe(day);
  });
});

describe('steps of a return due on 28 October', () => {
  it.each([
    ['2024-10-20', []],
    ['2024-10-21', [-5]],
    ['2024-10-25', [-5, -1]],
    ['2024-10-27', [-5, -1]],
    ['2024-10-28', [-5, -1, 0]],
    ['2024-10-29', [-5, -1, 0, 1]],
    ['2024-11-04', [-5, -1, 0, 1, 5]],
    ['2024-11-11', [-5, -1, 0, 1, 5, 10]],
    // Silence.
    ['2025-11-11', [-5, -1, 0, 1, 5, 10]],
  ])('reached by %s', (today, offsets) => {
    const steps = reachedSteps('return', '2024-10-28', today, isWorking);
    expect(steps.map(({ offset }) => offset)).toEqual(offsets);
  });

  it('begin again from the date of an extension', () => {
    expect(reachedSteps('return', '2024-11-29', '2024-10-29', isWorking)).toEqual([]);
  });
});

it.each(WAITING_KINDS)('circles of %s only widen', (kind) => {
  for (const [at, step] of LADDERS[kind].entries()) {
    const before = LADDERS[kind][at - 1];
    if (!before) continue;
    expect(step.offset).toBeGreaterThan(before.offset);
    expect(step.circle).toEqual(expect.arrayContaining([...before.circle]));
  }
});

it('what is reached once stays reached', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<WaitingKind>(...WAITING_KINDS),
      fc.integer({ min: -40, max: 40 }),
      fc.nat(30),
      (kind, from, further) => {
        const today = addDays('2024-10-28', from);
        const before = reachedSteps(kind, '2024-10-28', today, isWorking);
        const later = reachedSteps(kind, '2024-10-28', addDays(today, further), isWorking);
        expect(later.slice(0, before.length)).toEqual(before);
      },
    ),
  );
});

describe('who is concerned', () => {
  const on = (today: string, one = item()) => remindedItems([one], today, isWorking)[0];

  it.each([
    ['2024-10-21', 'clerk', true],
    ['2024-10-21', 'signer', false],
    ['2024-10-25', 'signer', true],
    ['2024-10-29', 'inspector', false],
    ['2024-11-04', 'inspector', true],
    ['2024-11-04', 'leader', false],
    ['2024-11-11', 'leader', true],
    ['2024-11-11', 'administrator', false],
    // Twenty working days after the due date only the body hears of it.
    ['2024-11-22', 'inspector', true],
    ['2024-11-25', 'inspector', false],
    ['2024-11-25', 'leader', false],
    ['2025-11-25', 'clerk', true],
    ['2025-11-25', 'signer', true],
  ])('on %s a %s: %s', (today, role, concerned) => {
    const reminded = on(today);
    if (!reminded) throw new Error('nothing reached');
    expect(concerns(reminded, { id: 1, role })).toBe(concerned);
  });

  it('not who asked for a change of a goal', () => {
    const change = on('2024-10-28', item({ kind: 'goal_change', notFor: 3 }));
    if (!change) throw new Error('nothing reached');
    expect(concerns(change, { id: 3, role: 'inspector' })).toBe(false);
    expect(concerns(change, { id: 4, role: 'inspector' })).toBe(true);
  });
});

it('the latest and most urgent comes first', () => {
  const sorted = remindedItems(
    [
      item({ itemId: 1, kind: 'signature', reference: '2024-10-01' }),
      item({ itemId: 2, reference: '2024-11-01' }),
      item({ itemId: 3, reference: '2024-10-28' }),
      item({ itemId: 4, reference: '2024-10-25' }),
      item({ itemId: 5, reference: '2024-10-10' }),
    ],
    '2024-10-28',
    isWorking,
  );
  expect(sorted.map(({ item: { itemId }, urgency }) => [itemId, urgency])).toEqual([
    [5, 'late'],
    [4, 'late'],
    [3, 'today'],
    [2, 'soon'],
    [1, 'waiting'],
  ]);
});

describe('a slip and an entrusted matter due on 28 October', () => {
  it.each([
    ['2024-10-23', []],
    ['2024-10-24', [-2]],
    ['2024-10-28', [-2, -1, 0]],
    ['2024-11-03', [-2, -1, 0, 1]],
    ['2024-11-04', [-2, -1, 0, 1, 5]],
  ])('reach by %s', (today, offsets) => {
    for (const kind of ['notice', 'entrusted'] as const) {
      const steps = reachedSteps(kind, '2024-10-28', today, isWorking);
      expect(steps.map(({ offset }) => offset)).toEqual(offsets);
    }
  });

  it.each([
    ['2024-10-25', 'soon', false],
    ['2024-10-28', 'today', false],
    ['2024-10-29', 'late', false],
    ['2024-11-04', 'late', true],
  ])('on %s are %s, and supervision hears of it: %s', (today, urgency, supervision) => {
    const [reminded] = remindedItems([item({ kind: 'notice' })], today, isWorking);
    if (!reminded) throw new Error('nothing reached');
    expect(reminded.urgency).toBe(urgency);
    expect(concerns(reminded, { id: 1, role: 'inspector' })).toBe(supervision);
    expect(concerns(reminded, { id: 1, role: 'clerk' })).toBe(true);
  });
});

it('news of a directive is for the leader who gave it', () => {
  const [reminded] = remindedItems(
    [item({ kind: 'directive_news', onlyFor: 3 })],
    '2024-10-28',
    isWorking,
  );
  if (!reminded) throw new Error('nothing reached');
  expect(concerns(reminded, { id: 3, role: 'leader' })).toBe(true);
  expect(concerns(reminded, { id: 4, role: 'leader' })).toBe(false);
});

it.each([
  ['submission', '/submissions/7'],
  ['target', '/targets/7'],
  ['matter', '/matters/7'],
  ['notice', '/notices/7'],
  ['notice_proposals', '/notices?tab=proposals'],
  ['closing', '/closings/7'],
  ['appeal', '/appeals/7'],
] as const)('of a %s the page is %s', (page, path) => {
  expect(itemPath(page, 7)).toBe(path);
});

describe('sentences', () => {
  it.each([
    ['2024-10-23', false, '甲厅2024年三季度填报，2024年10月28日截止，还有5天，请按时报送。'],
    ['2024-10-28', false, '甲厅2024年三季度填报，今天（2024年10月28日）截止，请报送。'],
    ['2024-10-31', false, '甲厅2024年三季度填报，2024年10月28日截止，已超3天，请立即报送。'],
    [
      '2024-10-31',
      true,
      '甲厅2024年三季度填报已退回，须修改重报，2024年10月28日截止，已超3天，请立即报送。',
    ],
  ])('on %s, returned %s', (today, returned, zh) => {
    expect(itemWords(item({ returned }), today, true).zh).toBe(zh);
  });

  it('tell supervision to see to what only the body can do', () => {
    expect(itemWords(item(), '2024-10-31', false).zh).toContain('请督促报送');
  });

  it.each([
    ['notice', '2024-10-23', '须书面回复，2024年10月28日截止，还有5天，请按时回复。'],
    ['notice', '2024-10-28', '须书面回复，今天（2024年10月28日）截止，请回复。'],
    ['entrusted', '2024-10-31', '须反馈办理情况，2024年10月28日截止，已超3天，请立即反馈。'],
  ] as const)('of a %s on %s', (kind, today, ending) => {
    const { zh } = itemWords(item({ kind }), today, true);
    expect(zh).toBe(`甲厅2024年三季度${ending}`);
  });

  it.each(WAITING_KINDS)('of %s name the item in both languages', (kind) => {
    const words = itemWords(item({ kind }), '2024-10-29', true);
    expect(words.zh).toContain('甲厅2024年三季度');
    expect(words.en).toContain('甲厅, Q3 2024');
  });
});
