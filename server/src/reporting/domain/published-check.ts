import type { Exact } from '../../series/domain/exact';
import type { Publisher } from '../../series/domain/model';
import { dayLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import { figure } from '../../targets/domain/figures';
import { hard, type Finding } from './finding';
import type { LineFacts, PublishedFigure } from './line-facts';

/** Decimals to which a published figure is quoted: all that it has. */
const QUOTED_DECIMALS = 20;

const OFFICES: Readonly<Record<Exclude<Publisher, 'agency'>, Words>> = {
  customs: { zh: '海关', en: 'customs' },
  statistics: { zh: '统计部门', en: 'the statistics office' },
};

/**
 * Series that customs or statistics publish come by import: the body confirms the published figure
 * and explains it. Where the office published only one of value and growth, the other is not held
 * against anything.
 */
export function publishedElsewhere(facts: LineFacts): Finding | null {
  const { publisher, published, answer } = facts;
  if (publisher === 'agency' || answer !== 'value') return null;
  const office = OFFICES[publisher];
  if (published === null) return notPublishedYet(office);
  if (agrees(facts.value, published.value) && agrees(facts.growth, published.growth)) return null;
  return otherFigure(office, published);
}

function agrees(typed: Exact | null, published: Exact | null): boolean {
  return typed === null || published === null || typed.eq(published);
}

function notPublishedYet(office: Words): Finding {
  return hard(
    'published_elsewhere',
    `该指标由${office.zh}发布，待发布后由系统导入，请选择“未发布”并填写预计日期。`,
    `This figure is published by ${office.en} and imported once it is out; answer “not published” and give the expected day.`,
  );
}

function otherFigure(office: Words, published: PublishedFigure): Finding {
  const said = saying(published);
  return hard(
    'published_elsewhere',
    `该指标由${office.zh}发布，已发布数为${said.zh}，请确认该数，不要另填；有疑问的写入说明。`,
    `This figure is published by ${office.en}: ${said.en}. Confirm it instead of typing another; put doubts into the explanation.`,
  );
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
