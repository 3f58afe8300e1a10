import { readZipDirectory, readZipEntry } from '../../src/shared/zip-file';

const MOST_BYTES = 20 * 1024 * 1024;

/** A .docx file as its XML says it, without the package that wrote it. */
export interface DocxFile {
  /** Names of all parts, in the file's order. */
  readonly names: readonly string[];
  /** The XML of a part; throws where there is none. */
  part(name: string): string;
  /** Paragraphs of the text, those in tables too. */
  readonly paragraphs: readonly DocxParagraph[];
  /** Texts of the cells, by table and row; lines of a cell are parted by a line break. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** All text, a line for each paragraph. */
  readonly text: string;
}

export interface DocxParagraph {
  readonly text: string;
  readonly xml: string;
}

export async function readDocx(file: Buffer): Promise<DocxFile> {
  const read = (position: number, length: number) =>
    Promise.resolve(file.subarray(position, position + length));
  const parts = new Map<string, string>();
  for (const entry of await readZipDirectory(read, file.length)) {
    parts.set(entry.name, (await readZipEntry(read, entry, MOST_BYTES)).toString('utf8'));
  }
  const part = (name: string): string => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`the file has no part ${name}`);
    return xml;
  };
  const body = part('word/document.xml');
  const paragraphs = paragraphsOf(body);
  return {
    names: [...parts.keys()],
    part,
    paragraphs,
    tables: elements(body, 'w:tbl').map((table) =>
      elements(table, 'w:tr').map((row) =>
        elements(row, 'w:tc').map((cell) =>
          paragraphsOf(cell)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ),
    ),
    text: paragraphs.map(({ text }) => text).join('\n'),
  };
}

function paragraphsOf(xml: string): DocxParagraph[] {
  return elements(xml, 'w:p').map((paragraph) => ({ xml: paragraph, text: textOf(paragraph) }));
}

/** Elements of a name that do not hold another of it; paragraphs, rows and cells here never do. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [];
}

/** Values of an attribute, in order: `attributes(xml, 'w:pgSz', 'w:w')`. */
export function attributes(xml: string, name: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\s[^>]*?${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t(?:\s[^>]*)?>([^<]*)<\/w:t>|(tab)\/>)/g)]
    .map(([, text, tab]) => (tab === undefined ? unescaped(text ?? '') : '\t'))
    .join('');
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
