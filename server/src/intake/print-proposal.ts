/** The command `npm run intake`: what the reader proposes for a document, without a database. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Sentence } from '../shared/contract.schema';
import { Problem } from '../shared/problem';
import { fileTooLarge } from '../shared/upload';
import { callOf, WrongCall, type Call } from './command-call';
import { readDictionaries, WrongDictionary } from './dictionaries';
import type { Proposal } from './domain/proposal';
import { readPlan } from './domain/read-plan';
import type { SourceDocument } from './domain/source';
import { MOST_DOCUMENT_BYTES, readDocument } from './files/read-document';
import { addProposalSheet } from './proposal-sheet';
import { proposalText } from './proposal-text';

async function main(args: readonly string[]): Promise<number> {
  try {
    const call = callOf(args);
    const content = contentOf(call.file);
    const source = await readDocument(content);
    const proposal = readPlan(source, readDictionaries(), { issuedOn: call.issuedOn });
    await answer(call, content, source, proposal);
    return 0;
  } catch (error) {
    const { zh, en } = refusalOf(error);
    console.error(`${zh} ${en}`);
    return 2;
  }
}

/** Throws what is no refusal. */
function refusalOf(error: unknown): Sentence {
  if (error instanceof WrongCall) return error.sentence;
  if (error instanceof Problem) return error.detail;
  if (error instanceof WrongDictionary) {
    return {
      zh: `词典有误，请更正后重试：${error.message}。`,
      en: `A word list is not as it should be; mend it and try again: ${error.message}.`,
    };
  }
  throw error;
}

function contentOf(file: string): Buffer {
  try {
    const { size, isFile } = inspected(file);
    if (!isFile) {
      throw new WrongCall({
        zh: `${file} 不是文件，请指定要读取的文件。`,
        en: `${file} is not a file; name the file to be read.`,
      });
    }
    if (size > MOST_DOCUMENT_BYTES) throw fileTooLarge(MOST_DOCUMENT_BYTES);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Problem || error instanceof WrongCall) throw error;
    throw new WrongCall({
      zh: `无法读取文件 ${file}，请核对文件名、路径和权限。`,
      en: `${file} cannot be read; check its name, its folder and the permissions.`,
    });
  }
}

/** Devices and pipes may have no end. */
function inspected(file: string): { size: number; isFile: boolean } {
  const found = statSync(file);
  return { size: found.size, isFile: found.isFile() };
}

async function answer(
  { file, json, xlsx }: Call,
  content: Buffer,
  source: SourceDocument,
  proposal: Proposal,
): Promise<void> {
  if (xlsx !== null) {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    addProposalSheet(workbook, proposal, basename(file));
    const written = Buffer.from(await workbook.xlsx.writeBuffer());
    try {
      writeFileSync(xlsx, written);
    } catch {
      throw new WrongCall({
        zh: `无法写入文件 ${xlsx}，请核对路径和权限。`,
        en: `${xlsx} cannot be written; check its folder and the permissions.`,
      });
    }
    print(`已写入 ${xlsx}，共${proposal.rows.length}行。`);
  } else print(json ? proposalJson(content, source, proposal) : proposalText(proposal));
}

/** With the text that the offsets count in, where it is not what the file's bytes say as UTF-8. */
function proposalJson(content: Buffer, source: SourceDocument, proposal: Proposal): string {
  const { kind, text, hardWrapped } = source;
  const same = kind === 'txt' && content.equals(Buffer.from(text));
  return JSON.stringify(
    { ...proposal, source: { kind, hardWrapped, text: same ? null : text } },
    null,
    2,
  );
}

function print(text: string): void {
  // Who reads only the beginning closes the pipe, which is no fault.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${text}\n`);
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
