import { refusedFile, refusedPart } from './spreadsheet.problem';
import { attributeOf, scanXml } from '../xml-scanner';
import type { ZipArchive } from '../zip-archive';

/** Where the parts of a workbook lie. */
export interface Book {
  readonly sheets: readonly { name: string; hidden: boolean; target: string }[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly from1904: boolean;
}

/** @throws Problem 422 for a package that is no workbook. */
export function readBook(zip: ZipArchive): Book {
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels')) {
    throw refusedFile('not_a_workbook');
  }
  const main = relationsOf(zip, '').find((relation) => relation.type === 'officeDocument');
  const xml = main === undefined ? '' : readPart(zip, main.target);
  // A document of another kind has no workbook in its main part.
  if (main === undefined || !/<(?:\w+:)?workbook[\s>]/.test(xml)) {
    throw refusedFile('not_a_workbook');
  }
  return bookOf(xml, relationsOf(zip, main.target));
}

function bookOf(xml: string, relations: readonly Relation[]): Book {
  const sheets: { name: string; hidden: boolean; target: string }[] = [];
  let from1904 = false;
  for (const token of scanXml(xml, refusedPart)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr') {
      from1904 = ['1', 'true'].includes(attributeOf(token.attributes, 'date1904') ?? '');
    }
    if (token.name !== 'sheet') continue;
    const id = attributeOf(token.attributes, 'id');
    const found = relations.find((relation) => relation.id === id && relation.type === 'worksheet');
    if (!found) continue;
    sheets.push({
      name: attributeOf(token.attributes, 'name') ?? '',
      hidden: (attributeOf(token.attributes, 'state') ?? 'visible') !== 'visible',
      target: found.target,
    });
  }
  const part = (type: string) => relations.find((one) => one.type === type)?.target ?? null;
  return { sheets, strings: part('sharedStrings'), styles: part('styles'), from1904 };
}

interface Relation {
  readonly id: string;
  /** Last word of the type, which is the same in both dialects of the format. */
  readonly type: string;
  /** Full name of the part. */
  readonly target: string;
}

/** Relations of a part; '' is the package itself. */
function relationsOf(zip: ZipArchive, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(name)) return [];
  const relations: Relation[] = [];
  for (const token of scanXml(zip.read(name).toString('utf8'), refusedPart)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const target = attributeOf(token.attributes, 'Target') ?? '';
    relations.push({
      id: attributeOf(token.attributes, 'Id') ?? '',
      type: (attributeOf(token.attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      target: resolved(part.slice(0, slash), target),
    });
  }
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/');
  const names: string[] = [];
  for (const step of steps) {
    if (step === '..') names.pop();
    else if (step !== '.') names.push(step);
  }
  return names.join('/');
}

export function readPart(zip: ZipArchive, name: string): string {
  return zip.read(name).toString('utf8');
}
