import { exact } from '../../src/series/domain/exact';
import {
  acceptedVersion,
  confirming,
  type Content,
} from '../../src/reporting/domain/accepted-version';

const content = (
  answer: Content['answer'],
  value: string | null,
  growth: string | null = null,
  revision: string | null = null,
) => ({
  answer,
  value: value === null ? null : exact(value),
  growth: growth === null ? null : exact(growth),
  revision,
});

function said(version: ReturnType<typeof acceptedVersion>): unknown {
  return (
    version && [
      version.answer,
      version.value?.toString() ?? null,
      version.growth?.toString() ?? null,
      version.revision,
      version.correction,
    ]
  );
}

describe('the version that acceptance adds', () => {
  it.each<[string, Content, Content | null, unknown]>([
    ['the first value', content('value', '60'), null, ['value', '60', null, null, false]],
    ['zero', content('value', '0'), null, ['value', '0', null, null, false]],
    [
      'no value yet',
      content('not_published', null),
      null,
      ['not_published', null, null, null, false],
    ],
    ['a confirmation', content('value', '60.0'), content('value', '60'), null],
    [
      'a confirmation of the value beside a published growth',
      content('value', '5233.2'),
      content('value', '5233.2', '1.9', 'r1'),
      null,
    ],
    [
      'a correction drops the growth of the old value',
      content('value', '5240'),
      content('value', '5233.2', '1.9', 'r1'),
      ['value', '5240', null, null, true],
    ],
    [
      'a corrected growth keeps the value',
      content('value', null, '2.1'),
      content('value', '5233.2', '1.9', 'r1'),
      ['value', '5233.2', '2.1', 'r1', true],
    ],
    [
      'a value after it was not published',
      content('value', '60'),
      content('not_published', null),
      ['value', '60', null, null, true],
    ],
    [
      'not published, while a value was imported meanwhile',
      content('not_published', null),
      content('value', '5233.2', '1.9', 'r1'),
      null,
    ],
    ['still not published', content('not_published', null), content('not_published', null), null],
  ])('%s', (_name, line, latest, expected) => {
    expect(said(acceptedVersion(line, latest))).toEqual(expected);
  });
});

describe('a series that an office publishes', () => {
  it.each<[string, Content, Content | null, unknown]>([
    ['is confirmed', content('value', '5233.2'), content('value', '5233.2', '1.9', 'r1'), null],
    [
      'keeps what was imported after the return went out',
      content('value', '5233.2'),
      content('value', '5240', '2', 'r2'),
      null,
    ],
    [
      'gets the growth that was not published',
      content('value', '5233.2', '1.9'),
      content('value', '5240'),
      ['value', '5240', '1.9', null, true],
    ],
    [
      'is not published yet',
      content('not_published', null),
      null,
      ['not_published', null, null, null, false],
    ],
    [
      'is not published, while a value was imported meanwhile',
      content('not_published', null),
      content('value', '5240'),
      null,
    ],
  ])('%s', (_name, line, latest, expected) => {
    expect(said(acceptedVersion(confirming(line, latest), latest))).toEqual(expected);
  });
});
