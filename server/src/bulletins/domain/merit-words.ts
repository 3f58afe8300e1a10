import type { Merit, MeritReason } from './merit';

/** One line for each body with the reasons that the rule found; empty where there is none. */
export function meritLines(merits: readonly Merit[], opening: string): string {
  if (merits.length === 0) return '';
  const lines = merits.map(
    ({ name, reasons }, index) => `${index + 1}.${name}：${reasons.map(reasonWords).join('；')}。`,
  );
  return [opening, ...lines].join('\n');
}

function reasonWords(reason: MeritReason): string {
  switch (reason.code) {
    case 'returns_on_time':
      return `按时报送${reason.count}份`;
    case 'ahead':
      return `${quotedNames(reason.targets)}超序时`;
    case 'done':
      return `${quotedNames(reason.targets)}已完成`;
    case 'missed':
      return `牵头的${quotedNames(reason.targets)}期满未完成`;
    case 'overdue':
      return reason.targets
        .map(({ name, days }) => `牵头的“${name}”逾期${days === null ? '' : `${days}天`}`)
        .join('，');
    case 'missing':
      return `${reason.rounds.join('、')}报送未报`;
    case 'late':
      return `${reason.rounds.join('、')}报送迟报`;
    case 'slips_unanswered':
      return `督办单${reason.slips.join('、')}逾期未回复`;
  }
}

function quotedNames(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('');
}
