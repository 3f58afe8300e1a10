import type { Exact } from '../../series/domain/exact';
import type { Publisher } from '../../series/domain/model';
import { dayLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import { figure } from '../../targets/domain/figures';
import type { Check } from './check';
import type { PublishedFigure } from './line-facts';

/** Decimals to which a published figure is quoted: all that it has. */
const QUOTED_DECIMALS = 20;

const OFFICES: Readonly<Record<Exclude<Publisher, 'agency'>, Words>> = {
  customs: { zh: '海关', en: 'customs' },
  statistics: { zh: '统计部门', en: 'the statistics office' },
};

const notPublishedYet: Check = ({ publisher, published, answer }) =>
  publisher !== 'agency' && answer === 'value' && published === null
    ? { office: OFFICES[publisher] }
    : null;

const publishedElsewhere: Check = ({ publisher, published, answer, value, growth }) => {
  if (publisher === 'agency' || answer !== 'value' || published === null) return null;
  if (agrees(value, published.value) && agrees(growth, published.growth)) return null;
  return { office: OFFICES[publisher], published: saying(published) };
};

/**
 * Series that customs or statistics publish come by import: the body confirms the published figure
 * and explains it. Where the office published only one of value and growth, the other is not held
 * against anything.
 */
export const publishedChecks = {
  not_published_yet: notPublishedYet,
  published_elsewhere: publishedElsewhere,
};

function agrees(typed: Exact | null, published: Exact | null): boolean {
  return typed === null || published === null || typed.eq(published);
}

/** 5233.2，同比1.9%（2024年9月27日发布）. */
function saying({ value, growth, publishedOn }: PublishedFigure): Words {
  const day = publishedOn === null ? null : dayLabel(publishedOn);
  const parts = (growthWord: string) => [
    ...(value === null ? [] : [figure(value, QUOTED_DECIMALS)]),
    ...(growth === null ? [] : [`${growthWord}${figure(growth, QUOTED_DECIMALS)}%`]),
  ];
  return {
    zh: `${parts('同比').join('，')}${day === null ? '' : `（${day.zh}发布）`}`,
    en: `${parts('growth ').join(', ')}${day === null ? '' : ` (published on ${day.en})`}`,
  };
}
