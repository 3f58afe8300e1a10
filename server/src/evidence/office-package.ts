import { readZipDirectory, readZipEntry, UnreadableZip, type ReadAt } from '../shared/zip-file';

export type OfficeFinding = 'docx' | 'xlsx' | 'macros' | 'encrypted' | 'other';

const TYPES_PART = '[Content_Types].xml';
const MOST_TYPES_BYTES = 512 * 1024;
const MAIN_PARTS = [
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
] as const;
const RUNNING = /macro|vbaproject|vbadata|activex/i;

/**
 * What a zip file is as an Office file: told by the parts it names and really has, never by its
 * ending. Nothing is unpacked but the list of content types, and of that not more than a bound.
 */
export async function inspectPackage(read: ReadAt, size: number): Promise<OfficeFinding> {
  try {
    const entries = await readZipDirectory(read, size);
    if (entries.some((entry) => entry.encrypted)) return 'encrypted';
    const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
    const lists = entries.filter((entry) => entry.name === TYPES_PART);
    const [list] = lists;
    // A part that is there twice is read by one program and not by another.
    if (list === undefined || lists.length > 1 || names.size < entries.length) return 'other';
    const types = (await readZipEntry(read, list, MOST_TYPES_BYTES)).toString('utf8');
    // Office writes plain attributes; spelled in another way they could say one thing twice.
    if (/&#|<!/.test(types)) return 'other';
    if (RUNNING.test(types) || [...names].some((name) => RUNNING.test(name))) return 'macros';
    const found = MAIN_PARTS.find(([, type]) => hasMainPart(types, type, names));
    return found?.[0] ?? 'other';
  } catch (error) {
    if (error instanceof UnreadableZip || error instanceof RangeError) return 'other';
    throw error;
  }
}

/** The list names a part of this type, and the file has it. */
function hasMainPart(types: string, type: string, names: ReadonlySet<string>): boolean {
  return (types.match(/<(?:\w+:)?Override\b[^>]*>/g) ?? []).some((tag) => {
    const part = attribute(tag, 'PartName');
    return attribute(tag, 'ContentType') === type && part !== null && names.has(inside(part));
  });
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
}

function inside(part: string): string {
  return part.replace(/^\//, '').toLowerCase();
}
