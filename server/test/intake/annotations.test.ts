import { extname, resolve } from 'node:path';
import { annotationSchema } from '../../eval/intake/annotation.schema';
import type { Annotation } from '../../eval/intake/annotation.schema';
import { problemsOf } from '../../eval/intake/check-annotation';
import { readAnnotations, readFound, textHash } from '../../eval/intake/read-annotations';
import { textFolders } from '../../eval/intake/text-folders';

const documents = readAnnotations(resolve(__dirname, 'documents'), textFolders([]));

describe('annotated documents', () => {
  it('has annotations to judge the reader by, and some that nobody tunes on', () => {
    expect(documents.filter(({ group }) => group === 'tuned').length).toBeGreaterThan(5);
  });

  // Real documents stay outside the repository; those that are here are checked.
  const found = documents.flatMap(({ name, annotation, file }) =>
    file === null ? [] : [{ name, annotation, file }],
  );

  it('holds fictitious documents of each kind of file', () => {
    const endings = new Set(found.map(({ file }) => extname(file)));
    expect([...endings].sort()).toEqual(expect.arrayContaining(['.docx', '.pdf', '.txt']));
  });

  it.each(found)('$name: every phrase stands where it is said to', async ({ annotation, file }) => {
    const { text } = await readFound(file);
    expect(problemsOf(annotation, text)).toEqual([]);
  });
});

describe('the check of an annotation', () => {
  const text = '到2027年，培育示范企业10家。（省甲厅牵头，省乙厅配合）';
  const right: Annotation = annotationSchema.parse({
    file: 'a.txt',
    sha256: textHash(text),
    parts: 'whole',
    targets: [
      {
        phrase: '企业10家',
        start: 11,
        name: '示范企业',
        value: '10',
        unit: '家',
        comparator: '=',
        deadline: '2027-12-31',
        agencies: ['省甲厅', '省乙厅'],
        lead: ['省甲厅'],
      },
    ],
    milestones: [],
    notes: [{ start: 17, end: 30, agencies: ['省甲厅', '省乙厅'], lead: ['省甲厅'] }],
    incentives: [],
    notTargets: [],
  });
  const [target] = right.targets;
  const [note] = right.notes ?? [];
  if (!target || !note) throw new Error('the sample has a target and a note');

  it('finds nothing wrong with a right one', () => {
    expect(problemsOf(right, text)).toEqual([]);
  });

  it.each<[string, Annotation]>([
    ['a phrase elsewhere', { ...right, targets: [{ ...target, start: 10 }] }],
    ['a phrase that is not there', { ...right, targets: [{ ...target, phrase: '企业20家' }] }],
    ['a row outside the parts', { ...right, parts: [{ start: 12, end: 30 }] }],
    ['a note of other bodies', { ...right, notes: [{ ...note, agencies: ['市丙局'], lead: [] }] }],
    ['a lead that is no body', { ...right, notes: [{ ...note, lead: ['省丙厅'] }] }],
    ['a range with one end', { ...right, targets: [{ ...target, comparator: 'range' }] }],
  ])('names %s', (_, annotation) => {
    expect(problemsOf(annotation, text)).toHaveLength(1);
  });

  it('says of a text that is read otherwise where each phrase stands instead', () => {
    expect(problemsOf(right, `一、目标\n${text}`)).toEqual([
      'the text that was read is not the one that was annotated',
      '企业10家 does not stand at 11, but at 16',
    ]);
  });

  it('keeps sentences out of the repository', () => {
    const long = { ...right, targets: [{ ...target, phrase: '长'.repeat(41) }] };
    expect(annotationSchema.safeParse(long).success).toBe(false);
  });
});
