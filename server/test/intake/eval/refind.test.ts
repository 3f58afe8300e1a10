import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotationSchema } from '../../../eval/intake/annotation.schema';
import { problemsOf } from '../../../eval/intake/check-annotation';
import { findAgain } from '../../../eval/intake/find-again';
import { readAnnotation, textHash } from '../../../eval/intake/read-annotations';
import { refind } from '../../../eval/intake/refind';

const TEXT = '一、目标。培育企业10家、企业10家以上的园区2个。\n（省甲厅负责）\n各县办学校1所。';
const at = (phrase: string) => ({ phrase, start: TEXT.indexOf(phrase) });
const note = { start: TEXT.indexOf('（'), end: TEXT.indexOf('）') + 1 };

const annotation = annotationSchema.parse({
  file: 'a.txt',
  sha256: textHash(TEXT),
  parts: [{ start: 0, end: TEXT.length }],
  targets: [
    { ...at('企业10家'), name: '企业', value: '10', unit: '家', comparator: '=', deadline: null },
    { ...at('2个'), name: '园区', value: '2', unit: '个', comparator: '=', deadline: null },
    {
      ...at('1所'),
      name: '学校',
      value: '1',
      unit: '所',
      comparator: '=',
      deadline: null,
      alsoAt: [at('学校1所')],
    },
  ],
  milestones: [],
  notes: [{ ...note, begins: '（省甲', ends: '负责）', agencies: ['省甲厅'], lead: ['省甲厅'] }],
  incentives: [],
  notTargets: [{ phrase: '10家', start: TEXT.lastIndexOf('10家'), reason: '条件' }],
});

/** The words of all places, white space left out. */
function words(text: string): string[] {
  const found = refind(annotation, text);
  const { targets, notes, notTargets } = found;
  const phrases = [...targets, ...targets.flatMap(({ alsoAt }) => alsoAt), ...notTargets];
  return [
    ...phrases.map(({ phrase, start }) => text.slice(start, start + phrase.length)),
    ...(notes ?? []).map(({ start, end }) => text.slice(start, end)),
  ].map((one) => one.replace(/\s/g, ''));
}

describe('an annotation of a text that is read otherwise', () => {
  it.each([
    ['as it was', TEXT],
    ['with a line before it', `公报\n${TEXT}`],
    ['with blanks beside figures', TEXT.replace(/(\d+)/g, ' $1 ')],
    ['with other ends of lines', TEXT.replace('企业10', '企\n业1\n0').replace('甲厅', '甲\n厅')],
    ['without its heading', TEXT.replace('一、目标。', '')],
  ])('has every phrase at its place: %s', (_, text) => {
    expect(words(text)).toEqual(words(TEXT));
    expect(problemsOf(refind(annotation, text), text)).toEqual([]);
  });

  it('leaves a phrase that is gone to a person', () => {
    const text = TEXT.replace('2个', '3个');
    expect(problemsOf(refind(annotation, text), text)).toEqual([
      '2个 does not stand at 23, nor anywhere else',
    ]);
  });

  it('is written anew, its remarks kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xushi-refind-'));
    try {
      const [path, file] = [join(folder, 'a.yaml'), join(folder, 'a.txt')];
      writeFileSync(path, `# read by eye\n${JSON.stringify(annotation)}\n`);
      const text = `公报\n${TEXT}`;
      writeFileSync(file, text);
      const document = { name: 'a', group: 'tuned', annotation, path, file } as const;
      expect(await findAgain('a', [document])).toBe(0);
      expect(readFileSync(path, 'utf8')).toContain('# read by eye');
      expect(readAnnotation(path)).toEqual(refind(annotation, text));
      expect(problemsOf(readAnnotation(path), text)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
