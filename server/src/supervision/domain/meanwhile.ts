import type { Accumulation, Answer } from '../../series/domain/model';
import type { Day } from '../../series/domain/day';
import { periodLabel } from '../../series/domain/period-label';
import { joinWords, type Words } from '../../series/domain/words';
import type { RevisedTerm } from '../../targets/domain/revision-words';

/** What became known of one period between two days. */
export interface LearnedValue {
  readonly periodEnd: Day;
  readonly answer: Answer;
  /** A figure of this period was known before. */
  readonly replaces: boolean;
}

export interface Meanwhile {
  readonly accumulation: Accumulation;
  /** By period, the latest first. */
  readonly values: readonly LearnedValue[];
  /** Terms that took effect in between. */
  readonly terms: readonly RevisedTerm[];
  /** Lamp or deadline state differ between the two days. */
  readonly changed: boolean;
}

const NAMED = 2;

/** Why a state moved, as far as facts tell: new values, replaced ones, changed terms, or time alone. */
export function meanwhileWords({ accumulation, values, terms, changed }: Meanwhile): Words {
  const label = ({ periodEnd }: LearnedValue) => periodLabel(accumulation, periodEnd);
  const figures = values.filter(({ answer }) => answer === 'value');
  const parts = [
    named(
      figures.filter(({ replaces }) => !replaces).map(label),
      '新增',
      '数据',
      'new figures for',
    ),
    named(
      figures.filter(({ replaces }) => replaces).map(label),
      '修订',
      '数据',
      'revised figures for',
    ),
    named(
      values.filter(({ answer }) => answer !== 'value').map(label),
      '',
      '答复未发布或不适用',
      'answered as not published or not applicable for',
    ),
    ...terms.map(({ label: term, before, after }): Words => ({
      zh: `${term.zh}由${before.zh}改为${after.zh}`,
      en: `${term.en} changed from ${before.en} to ${after.en}`,
    })),
  ];
  const said = joinWords(parts, '；', '; ');
  if (said.zh !== '') return said;
  return changed
    ? { zh: '其间无新数据，随时间推移变化', en: 'no new figure; time alone moved it' }
    : { zh: '其间无新数据', en: 'no new figure' };
}

function named(labels: readonly Words[], before: string, after: string, en: string): Words | null {
  if (labels.length === 0) return null;
  const first = joinWords(labels.slice(0, NAMED), '、', ', ');
  const more = labels.length > NAMED;
  return {
    zh: `${before}${first.zh}${more ? `等${labels.length}期` : ''}${after}`,
    en: `${en} ${first.en}${more ? ` and ${labels.length - NAMED} more` : ''}`,
  };
}
