import { exact } from '../../src/series/domain/exact';
import { anomalyOf } from '../../src/reporting/domain/anomaly';
import type { Finding, FindingLevel } from '../../src/reporting/domain/finding';
import type { LineFacts } from '../../src/reporting/domain/line-facts';
import { facts, known, target } from './line-facts-samples';

const finding = (level: FindingLevel): Finding => ({
  level,
  code: level,
  message: { zh: '', en: '' },
  answered: false,
});

const line = (given: Partial<LineFacts>, ...levels: FindingLevel[]) => ({
  facts: facts(given),
  findings: levels.map(finding),
});

const since = (value: string): Partial<LineFacts> => ({ known: [known('2023-09-30', value)] });

describe('how unusual a return is', () => {
  it.each<[string, Parameters<typeof anomalyOf>[0], { warnings: number; score: number }]>([
    ['nothing at all', [], { warnings: 0, score: 0 }],
    ['an ordinary line', [line({})], { warnings: 0, score: 0 }],
    ['the same as last year', [line(since('750'))], { warnings: 0, score: 0 }],
    ['a soft finding', [line({}, 'soft')], { warnings: 1, score: 10 }],
    ['one for the reviewer', [line({}, 'review')], { warnings: 1, score: 5 }],
    ['hard ones count nothing', [line({}, 'hard', 'hard')], { warnings: 0, score: 0 }],
    ['ten times last year', [line(since('75'))], { warnings: 0, score: 20 }],
    ['a tenth of last year', [line(since('7500'))], { warnings: 0, score: 20 }],
    ['a thousand times counts no more', [line(since('0.75'))], { warnings: 0, score: 20 }],
    ['twice last year', [line(since('375'))], { warnings: 0, score: 6 }],
    ['last year was zero', [line(since('0'))], { warnings: 0, score: 0 }],
    ['zero now', [line({ ...since('750'), value: exact('0') })], { warnings: 0, score: 0 }],
    [
      'its worst target counts',
      [
        line({
          targets: [target({ previewLamp: 'at_risk' }), target({ previewLamp: 'off_track' })],
        }),
      ],
      { warnings: 0, score: 4 },
    ],
    [
      'at risk',
      [line({ targets: [target({ previewLamp: 'at_risk' })] })],
      { warnings: 0, score: 2 },
    ],
    [
      'behind without a value is the report clock’s matter',
      [
        line({
          answer: 'not_published',
          value: null,
          targets: [target({ previewLamp: 'off_track' })],
        }),
      ],
      { warnings: 0, score: 0 },
    ],
    [
      'lines add up',
      [line(since('75'), 'soft'), line({}, 'soft', 'review')],
      { warnings: 3, score: 45 },
    ],
  ])('%s', (_name, lines, expected) => {
    expect(anomalyOf(lines)).toEqual(expected);
  });
});
