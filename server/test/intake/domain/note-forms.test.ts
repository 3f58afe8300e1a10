import type { NamedBody } from '../../../src/intake/domain/bodies';
import { readDocumentRules } from '../../../src/intake/domain/document-rules';
import { findNotes } from '../../../src/intake/domain/notes';
import { readDictionaries } from '../../../src/intake/dictionaries';
import { NOTE_FORMS } from './note-form-cases';

const { bodies } = readDictionaries();

const SIGN = { lead: '*', shared: '', support: '-', guide: '^' } as const;

/** Bodies of each note in a document of the issuer. */
function notesIn(text: string, issuer: string): string[] {
  return findNotes(text, bodies, readDocumentRules(text, bodies, issuer)).map((note) =>
    note.bodies.map(({ name, role }: NamedBody) => SIGN[role] + name).join(' '),
  );
}

describe.each(Object.entries(NOTE_FORMS))('notes of %s', (issuer, notes) => {
  it.each(notes)('%s', (note, named) => {
    const text = `健全长效机制，持续推进各项改革。${note}\n下一项工作。`;
    expect(notesIn(text, issuer)).toEqual([named]);
  });
});

describe('a document that begins lists without 省 or 国家', () => {
  it('means names without it as they stand', () => {
    const text =
      '建校舍。（教育厅牵头，省发展改革委、财政厅配合）\n建场馆。（省体育局、教育厅负责）';
    expect(notesIn(text, '四川省人民政府')).toEqual([
      '*教育厅 -省发展改革委 -财政厅',
      '省体育局 教育厅',
    ]);
  });

  it('holds for central bodies too', () => {
    const bare = '修管网。（能源局负责）\n修电网。（国家发展改革委、能源局负责）';
    expect(notesIn(bare, '国务院办公厅')).toEqual(['*能源局', '国家发展改革委 能源局']);
    expect(notesIn('修电网。（国家发展改革委、能源局负责）', '国务院办公厅')).toEqual([
      '国家发展改革委 国家能源局',
    ]);
  });
});

describe('what follows in the same note', () => {
  it.each([
    ['（省教育厅牵头，财政厅、贸促会配合）', '*省教育厅 -省财政厅 -省贸促会'],
    ['（牵头单位：市科技局；配合单位：财政局、各区政府）', '*市科技局 -市财政局 -各区政府'],
    // Where each name has its 市, one of unknown form without it has none.
    ['（市发展改革委、前海事务局、市水务局负责）', '市发展改革委 前海事务局 市水务局'],
    ['（省林草局、三江源国家公园管理局负责）', '省林草局 三江源国家公园管理局'],
    ['（市教育局负责；备注：试点先行）', '*市教育局'],
    ['（东山集团、西水控股等省属企业负责）', '东山集团 西水控股'],
    ['（各省属企业负责）', '各省属企业'],
    ['（县政府督查室、县教育督导室负责）', '县政府督查室 县教育督导室'],
  ])('%s', (note, named) => {
    expect(notesIn(`健全长效机制，持续推进。${note}`, '某省人民政府')).toEqual([named]);
  });
});
