import type { Language } from '../shared/messages/i18n';
import type { MessageKey } from '../shared/messages/catalogue';
import type { Translate } from '../shared/messages/use-messages';
import { formatDay } from '../shared/figures/days';
import { MISSING } from '../shared/figures/figures';
import type { IntakeFields, IntakeRow } from '../api/model';

/** The goal as an official writes it: ≥4500亿元, 2—3家, 约1/3, 年均增长6%. */
export function goalWords(fields: IntakeFields, t: Translate): string {
  const { goal, goalExact, goalUpper, unit, comparator, strict, approximate, measure } = fields;
  if (fields.kind === 'milestone') return t('intake.measure.done');
  const figure = goalExact ?? goal;
  if (figure === null) return MISSING;
  const about = approximate ? '≈' : comparatorSign(comparator, strict);
  const value = goalUpper === null ? `${about}${figure}` : `${figure}—${goalUpper}`;
  const kind =
    measure === 'value' || measure === 'done' ? '' : `${t(`intake.measure.${measure}`)} `;
  return `${kind}${value}${unit ?? ''}`;
}

function comparatorSign(comparator: IntakeFields['comparator'], strict: boolean): string {
  if (comparator === 'between') return '';
  if (comparator === 'at_most') return strict ? '<' : '≤';
  return strict ? '>' : '≥';
}

/** The amount of an incentive, or the goal; nothing for a note. */
export function figureWords(
  { type, fields }: Pick<IntakeRow, 'type' | 'fields'>,
  t: Translate,
): string | null {
  if (type === 'responsibility') return null;
  if (type !== 'incentive') return goalWords(fields, t);
  return fields.goal === null ? null : `${fields.goal}${fields.unit ?? ''}`;
}

/** The deadline with where it was read: 2025年12月31日（同句）. */
export function deadlineWords(row: IntakeRow, t: Translate, language: Language): string | null {
  const { type, fields } = row;
  if (type === 'responsibility' || type === 'incentive') return null;
  const day =
    fields.deadline === null ? t('intake.noDeadline') : formatDay(fields.deadline, language);
  return `${day}（${deadlineSourceWords(row, t)}）`;
}

export function deadlineSourceWords({ read, edited }: IntakeRow, t: Translate): string {
  if (read === null || edited.includes('deadline')) return t('intake.deadlineSource.edited');
  return t(`intake.deadlineSource.${read.deadlineSource}`);
}

/** Why a person has to look at a row, in sentences. */
export function doubtWords(
  { type, read, sure, disputed, decision }: IntakeRow,
  t: Translate,
): string[] {
  if (read === null) return [t('intake.doubt.added')];
  const words = read.doubts.map((code) => t(`intake.doubt.${code}`));
  if (words.length > 0 || sure || disputed || decision !== 'pending') return words;
  if (read.confidence !== 'check') return [];
  return [t(type === 'milestone' ? 'intake.doubt.task' : 'intake.doubt.low')];
}

/** A field's value as it is shown beside another version of it. */
export function fieldWords(
  name: keyof IntakeFields,
  fields: Partial<IntakeFields>,
  t: Translate,
): string {
  const value = fields[name];
  if (value === null || value === undefined || value === '') return MISSING;
  switch (name) {
    case 'agencies':
      return (
        (fields.agencies ?? [])
          .map((body) => `${body.name}（${t(`role.${body.role}`)}）`)
          .join('、') || MISSING
      );
    case 'baseline':
      return [fields.baseline?.period, fields.baseline?.value].filter(Boolean).join(' ') || MISSING;
    case 'nodes':
      return (fields.nodes ?? []).map(({ on, label }) => `${on} ${label}`).join('；') || MISSING;
    case 'measure':
    case 'comparator':
    case 'recurrence':
    case 'distribution':
    case 'accumulation':
      return t(`intake.${name}.${value as string}` as MessageKey);
    case 'frequency':
      return t(`target.frequency.${value as IntakeFields['frequency']}`);
    case 'publisher':
      return t(`drawer.publisher.${value as IntakeFields['publisher']}`);
    default:
      if (typeof value === 'boolean') return value ? '✓' : MISSING;
      return typeof value === 'object' ? MISSING : String(value);
  }
}
