import fc from 'fast-check';
import { readDocumentRules } from '../../../src/intake/domain/document-rules';
import { homeOf } from '../../../src/intake/domain/home-region';
import { findNotes } from '../../../src/intake/domain/notes';
import { findBodiesInSentence } from '../../../src/intake/domain/sentence-bodies';
import { splitBodies } from '../../../src/intake/domain/split-bodies';
import { readDictionaries } from '../../../src/intake/dictionaries';

const { bodies } = readDictionaries();
const home = homeOf('山东省人民政府', bodies);
const rules = readDocumentRules('', bodies, '山东省人民政府');

/** Pieces of which notes are made, well and badly. */
const piece = fc.constantFrom(
  '省商务厅',
  '财政厅',
  '市工业和信息化局',
  '各市政府',
  '有关区、市政府',
  '济南、青岛海关',
  '等部门',
  '、',
  '，',
  '；',
  '和',
  '及',
  '（',
  '）',
  '〔',
  '〕',
  '【',
  '】',
  '。',
  '\n',
  '：',
  '负责',
  '牵头',
  '配合',
  '责任单位：',
  '牵头单位：',
  '完成时限：',
  '2025年12月底前',
  '会同',
  '由',
  '按职责分工',
  '下同',
  '太原',
  '省',
  '市',
  '人行',
  '中国移动',
  '山东分公司',
  '要',
  '企业100家',
  'AI',
  ' ',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it('notes lie in it, in order, with their bodies and times inside', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (words) => {
        const notes = findNotes(words, bodies, rules);
        for (const [index, note] of notes.entries()) {
          expect(note.start).toBeGreaterThanOrEqual(notes[index - 1]?.start ?? 0);
          expect(note.end).toBeGreaterThan(note.start);
          expect(note.end).toBeLessThanOrEqual(words.length);
          for (const span of [...note.bodies, ...(note.deadline === null ? [] : [note.deadline])]) {
            expect(span.start).toBeGreaterThanOrEqual(note.start);
            expect(span.end).toBeLessThanOrEqual(note.end);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
      }),
    );
  });

  it('names of a list stand in order, do not overlap, and leave out only marks and open ends', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        let left = '';
        for (const { start, end } of splitBodies(words, bodies, home)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          left += words.slice(at, start);
          at = end;
        }
        left += words.slice(at);
        expect(
          left.replace(
            /等部门|会同|由|[（〔](?:牵头|配合)，*[）〕]|(?:牵头|配合)?负责(?:有关区、市政府|.)*?(?=[、，；。\n]|$)/g,
            '',
          ),
        ).toMatch(/^[、，；。：（）〔〕和及等\s]*$/);
      }),
    );
  });

  it('splitting the names again changes nothing', () => {
    const list = fc.array(
      fc.constantFrom(
        '省商务厅',
        '省财政厅',
        '各市政府',
        '市工业和信息化局',
        '济南海关',
        '人行济南分行',
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(list, fc.constantFrom('、', '，', '；'), (names, mark) => {
        expect(splitBodies(names.join(mark), bodies, home).map(({ name }) => name)).toEqual(names);
      }),
    );
  });

  it('bodies of a sentence lie in it', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { start, end } of findBodiesInSentence(words, bodies, rules)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(words.length);
        }
      }),
    );
  });
});

/** Long runs of one thing: a reading that looks back from each would not come to an end. */
describe('a megabyte', () => {
  it.each([
    '、',
    '（',
    '（（））',
    '）',
    '〔（【',
    '省',
    '市',
    '和',
    '省、',
    '各',
    '责任单位：',
    '负责',
    '，负责',
    '省商务厅、',
    '（省商务厅负责）',
    '牵头单位：市商务局\n',
    '由市商务局牵头，',
    '各市、',
    '等',
    '2025年',
    '区县',
  ])('of %s is read', (unit) => {
    const words = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const all = readDocumentRules(words, bodies, null);
    expect(() => {
      findNotes(words, bodies, all);
      findBodiesInSentence(words, bodies, all);
    }).not.toThrow();
  });

  it.each(['、', '（', '省', '和', '省商务厅、', '各市、', '太原、'])('of %s is split', (unit) => {
    const words = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(() => splitBodies(words, bodies, home)).not.toThrow();
  });
});
