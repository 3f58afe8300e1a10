import fc from 'fast-check';
import { FILE_KINDS } from '../../src/evidence/domain/file-kind';
import { safeFileName } from '../../src/evidence/domain/file-name';
import { attachment } from '../../src/shared/attachment';

test.each([
  ['认定文件.pdf', 'pdf', '认定文件.pdf'],
  ['报告.PDF', 'pdf', '报告.PDF'],
  ['photo.jpeg', 'jpg', 'photo.jpeg'],
  ['C:\\用户\\文件\\名单.xlsx', 'xlsx', '名单.xlsx'],
  ['../../etc/passwd', 'png', 'passwd.png'],
  ['说明.docx', 'pdf', '说明.docx.pdf'],
  ['setup.exe', 'pdf', 'setup.exe.pdf'],
  ['', 'pdf', '佐证材料.pdf'],
  ['.pdf', 'pdf', '佐证材料.pdf'],
  ['...', 'png', '佐证材料.png'],
  ['名\r\nSet-Cookie: a=b.pdf', 'pdf', '名Set-Cookie_ a=b.pdf'],
  ['\u202Efdp.exe.pdf', 'pdf', 'fdp.exe.pdf'],
  ['\ud800半个.pdf', 'pdf', '半个.pdf'],
  ['a"b<c>.pdf', 'pdf', 'a_b_c_.pdf'],
] as const)('%j as %s is kept as %j', (given, kind, kept) => {
  expect(safeFileName(given, kind)).toBe(kept);
});

test('a long name keeps its ending', () => {
  const name = safeFileName(`${'长'.repeat(400)}.xlsx`, 'xlsx');
  expect([...name]).toHaveLength(120);
  expect(name.endsWith('长.xlsx')).toBe(true);
});

const anyName = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

test('whatever a name holds, the header is one line of plain letters that gives it back', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...FILE_KINDS), (given, kind) => {
      const name = safeFileName(given, kind);
      const header = attachment(name, `evidence-1.${kind}`);
      expect(header).toMatch(
        /^attachment; filename="[a-z0-9.-]+"; filename\*=UTF-8''[!#-&+-.\w^`|~%]+$/,
      );
      expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name);
      expect(safeFileName(name, kind)).toBe(name);
      expect(name).not.toMatch(/[/\\\p{Cc}]/u);
    }),
  );
});
