/** The command `npm run intake`: what the reader proposes for a document, without a database. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { callerFolder } from '../config/paths';
import { isDay } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { fileTooLarge } from '../shared/upload';
import { readDictionaries } from './dictionaries';
import type { Proposal } from './domain/proposal';
import { readPlan } from './domain/read-plan';
import type { SourceDocument } from './domain/source';
import { MOST_DOCUMENT_BYTES, readDocument } from './files/read-document';
import { addProposalSheet } from './proposal-sheet';
import { proposalText } from './proposal-text';

const USAGE = 'npm run -s intake -- FILE [--json | --xlsx OUT] [--issued YYYY-MM-DD]';

/** What the caller got wrong, in one sentence. */
class WrongCall extends Error {}

interface Call {
  readonly file: string;
  readonly json: boolean;
  readonly xlsx: string | null;
  readonly issuedOn: string | null;
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const call = callOf(args);
    const content = contentOf(call.file);
    const source = await readDocument(content);
    const proposal = readPlan(source, readDictionaries(), { issuedOn: call.issuedOn });
    await answer(call, content, source, proposal);
    return 0;
  } catch (error) {
    if (error instanceof WrongCall) console.error(error.message);
    else if (error instanceof Problem) console.error(`${error.detail.zh} ${error.detail.en}`);
    else throw error;
    return 2;
  }
}

function callOf(args: readonly string[]): Call {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new WrongCall(`请指定一个文件：${USAGE}`);
  if (values.json === true && values.xlsx !== undefined) {
    throw new WrongCall(`--json 与 --xlsx 只能选一个：${USAGE}`);
  }
  if (values.issued !== undefined && !isDay(values.issued)) {
    throw new WrongCall(`成文日期须为 YYYY-MM-DD 格式的真实日期，例如 --issued 2024-06-30。`);
  }
  if (values.xlsx === '') throw new WrongCall(`--xlsx 须写明输出文件：${USAGE}`);
  return {
    file: fromCaller(file),
    json: values.json === true,
    xlsx: values.xlsx === undefined ? null : fromCaller(values.xlsx),
    issuedOn: values.issued ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        xlsx: { type: 'string' },
        issued: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongCall(`无法识别的选项：${error.message.split('. ')[0] ?? ''}。用法：${USAGE}`);
  }
}

function fromCaller(file: string): string {
  return resolve(callerFolder(), file);
}

function contentOf(file: string): Buffer {
  try {
    const { size, isFile } = inspected(file);
    if (!isFile) throw new WrongCall(`${file} 不是文件，请指定要读取的文件。`);
    if (size > MOST_DOCUMENT_BYTES) throw fileTooLarge(MOST_DOCUMENT_BYTES);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Problem || error instanceof WrongCall) throw error;
    throw new WrongCall(`无法读取文件 ${file}，请核对文件名和路径。`);
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
      throw new WrongCall(`无法写入文件 ${xlsx}，请核对路径和权限。`);
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
