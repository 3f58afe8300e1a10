import { ZipArchive } from '../../shared/zip-archive';
import { attributeOf, scanXml } from '../../shared/xml-scanner';
import type { SourceDocument } from '../domain/source';
import { refusedDocument, refusedPart } from './document.problem';
import { readBody } from './docx-body';
import { writeBlocks } from './docx-blocks';
import { ListLabels, readNumbering } from './docx-numbering';
import { readStyles } from './docx-styles';
import { looksHardWrapped } from './hard-wrap';
import { SourceBuilder } from './source-builder';

/** All parts that are read, unpacked; two million characters take about a third of it. */
const MOST_INFLATED_BYTES = 48 * 1024 * 1024;
/** Fewer words beside pictures are a title or a stamp on a scan. */
const FEWEST_WORDS = 20;
const WORDS = /[\p{L}\p{N}]/gu;

/**
 * A .docx file as a person sees it: automatic numbers as text, changes as accepted, text boxes
 * after the paragraph they hang on; without headers, footers, notes, comments and the table of
 * contents. Made for files of strangers: parts are unpacked within a bound and gone through once,
 * document types are refused, nothing a file names is fetched.
 *
 * @throws Problem 422 for everything but a .docx file with text
 */
export function readDocxFile(content: Buffer): SourceDocument {
  const zip = ZipArchive.open(content, MOST_INFLATED_BYTES, refusedPart);
  const main = mainPart(zip);
  const xml = zip.read(main).toString('utf8');
  if (!/<(?:\w+:)?document[\s>]/.test(xml)) throw refusedDocument('document_unsupported');
  const parts = partsOf(zip, main);
  const labels = new ListLabels(readNumbering(parts('numbering')), readStyles(parts('styles')));
  const { blocks, pictures } = readBody(xml, labels);
  const builder = new SourceBuilder();
  writeBlocks(blocks, builder);
  const document = builder.document('docx', false);
  if ((document.text.match(WORDS)?.length ?? 0) < (pictures > 0 ? FEWEST_WORDS : 1)) {
    throw refusedDocument(pictures > 0 ? 'document_scan' : 'document_empty');
  }
  // Made from a PDF by a converter, each line of the page is a paragraph of its own.
  return { ...document, hardWrapped: looksHardWrapped(document.text, document.tables) };
}

/** The part that the package names as its document. */
function mainPart(zip: ZipArchive): string {
  if (!zip.has('_rels/.rels')) throw refusedDocument('document_unsupported');
  const main = relationsOf(zip, '_rels/.rels').get('officeDocument');
  const name = main === undefined ? '' : inside('', main);
  if (!zip.has(name)) throw refusedDocument('document_unsupported');
  return name;
}

/** Text of a part that belongs to the main part, by its kind; null where there is none. */
function partsOf(zip: ZipArchive, main: string): (type: string) => string | null {
  const slash = main.lastIndexOf('/') + 1;
  const list = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  const relations = zip.has(list) ? relationsOf(zip, list) : new Map<string, string>();
  return (type) => {
    const target = relations.get(type);
    if (target === undefined) return null;
    const name = inside(main.slice(0, slash), target);
    return zip.has(name) ? zip.read(name).toString('utf8') : null;
  };
}

/** Targets by the last word of their type, which is the same in both dialects of the format. */
function relationsOf(zip: ZipArchive, name: string): Map<string, string> {
  const relations = new Map<string, string>();
  for (const token of scanXml(zip.read(name).toString('utf8'), refusedPart)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const type = (attributeOf(token.attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    const target = attributeOf(token.attributes, 'Target');
    if (target !== null && !relations.has(type)) relations.set(type, target);
  }
  return relations;
}

/** Full name of a part; a path that leads out of the package names nothing in it. */
function inside(folder: string, target: string): string {
  const names: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') names.pop();
    else if (step !== '.') names.push(step);
  }
  return names.join('/');
}
