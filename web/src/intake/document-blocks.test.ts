import { documentBlocks } from './document-blocks';

const TEXT = '甲省行动方案\n　　为推动发展，制定本方案。\n一、主要目标。到2025年建成12个。';
const CLAUSES = [
  { locator: '前言', heading: '前言', start: TEXT.indexOf('为推动') },
  { locator: '一', heading: '主要目标', start: TEXT.indexOf('一、') },
];

test('title and headings stand out, a clause that is not printed does not', () => {
  const blocks = documentBlocks(TEXT, [], CLAUSES, '甲省行动方案');
  const headings = blocks.map((block) =>
    block.kind === 'paragraph' && block.heading
      ? TEXT.slice(block.heading.start, block.heading.end)
      : null,
  );
  expect(headings).toEqual(['甲省行动方案', null, '一、主要目标']);
});
