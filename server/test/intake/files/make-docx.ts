import { makeZip } from '../../spreadsheet/make-zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  /** Instead of the whole of `word/document.xml`. */
  readonly document?: string;
  /** What the package names as its document. */
  readonly main?: string;
}

/** A .docx file written by hand, for what no library writes; `body` stands inside `<w:body>`. */
export function makeDocx(body: string, { styles, numbering, document, main }: Parts = {}): Buffer {
  const relation = (type: string, target: string) =>
    `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (list: string) => `<Relationships xmlns="${PACKAGE}">${list}</Relationships>`;
  const root = (name: string, content: string) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="${WORD}">${content}</w:${name}>`;
  const further = [
    ...(styles === undefined ? [] : [{ name: 'styles', content: root('styles', styles) }]),
    ...(numbering === undefined
      ? []
      : [{ name: 'numbering', content: root('numbering', numbering) }]),
  ];
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: relations(relation('officeDocument', main ?? 'word/document.xml')),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(further.map(({ name }) => relation(name, `${name}.xml`)).join('')),
    },
    ...further.map(({ name, content }) => ({ name: `word/${name}.xml`, content })),
    {
      name: 'word/document.xml',
      content: document ?? root('document', `<w:body>${body}</w:body>`),
    },
  ]);
}

/** A paragraph of one run. */
export const p = (words: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;

export const listed = (words: string, list: number, level = 0) =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
