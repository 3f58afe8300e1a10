import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import ExcelJS from 'exceljs';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly encrypted?: boolean;
}

/** A zip file, as small as it can be: deflated parts, a directory, an end. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, encrypted = false } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([sign(0x04034b50), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([sign(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, sign(0x06054b50), end]);
}

function sign(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const DOCX_MAIN =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export function contentTypes(mainType: string, part = '/word/document.xml', further = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="${part}" ContentType="${mainType}"/>${further}</Types>`;
}

const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>认定企业名单</w:t></w:r></w:p></w:body></w:document>`;

const wordParts = (types: string): ZipPart[] => [
  { name: '[Content_Types].xml', content: types },
  { name: '_rels/.rels', content: RELATIONS },
  { name: 'word/document.xml', content: DOCUMENT },
];

export function docxFile(): Buffer {
  return zipOf(wordParts(contentTypes(DOCX_MAIN)));
}

/** A .docm: the same with the main part of a document with macros. */
export function docmFile(): Buffer {
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  return zipOf([...wordParts(contentTypes(type)), { name: 'word/vbaProject.bin', content: 'x' }]);
}

/** Says that it is a .docx, and carries macros all the same. */
export function hiddenMacros(): Buffer {
  return zipOf([
    ...wordParts(contentTypes(DOCX_MAIN)),
    { name: 'word/vbaProject.bin', content: 'x' },
  ]);
}

/** Only the list says Word; the part it names is missing. */
export function hollowDocx(): Buffer {
  return zipOf(wordParts(contentTypes(DOCX_MAIN)).slice(0, 2));
}

export function plainZip(): Buffer {
  return zipOf([{ name: 'a.txt', content: 'a' }]);
}

export function encryptedZip(): Buffer {
  return zipOf(wordParts(contentTypes(DOCX_MAIN)).map((part) => ({ ...part, encrypted: true })));
}

/** Two lists of content types: one program would read the first, another the second. */
export function doubledList(): Buffer {
  const type = 'application/vnd.ms-word.template.main+xml';
  return zipOf([
    ...wordParts(contentTypes(DOCX_MAIN)),
    { name: '[Content_Types].xml', content: contentTypes(type) },
  ]);
}

/** A list of content types that unpacks to 64 MB. */
export function bombedDocx(): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: Buffer.alloc(64 * 1024 * 1024, 0x20) },
    ...wordParts('').slice(1),
  ]);
}

export async function xlsxFile(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('名单').addRows([
    ['企业', '认定日期'],
    ['甲公司', '2024-09-02'],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A PDF of one empty page; `salt` makes its content its own. */
export function pdfFile(salt = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ];
  let text = `%PDF-1.4\n%${salt}\n`;
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** One red pixel. */
export function pngFile(): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One grey pixel. */
export function jpgFile(): Buffer {
  return Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  );
}

/** How a password-protected .docx or .xlsx and every .doc and .xls begin. */
export function compoundFile(): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2040),
  ]);
}

export function exeFile(): Buffer {
  return Buffer.concat([Buffer.from('MZ'), Buffer.alloc(1022)]);
}

export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
