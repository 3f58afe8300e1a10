import { fileTypeFromBuffer } from 'file-type/core';
import { Problem } from '../shared/problem';
import type { Sentence } from '../shared/contract.schema';
import { BEGINNING_BYTES, beginningOf, type FileKind } from './domain/file-kind';
import type { ReceivedFile } from './evidence-store';
import { inspectPackage, type OfficeFinding } from './office-package';

const HEAD_BYTES = 4100;

/**
 * What a file is by its content. Throws a Problem (415) with one sentence for everything that is
 * no PDF, Word, Excel, JPEG or PNG file, whatever its name says.
 */
export async function kindOf(file: ReceivedFile): Promise<FileKind> {
  const beginning = beginningOf(await file.read(0, BEGINNING_BYTES));
  switch (beginning) {
    case 'pdf':
    case 'jpg':
    case 'png':
      return beginning;
    case 'zip':
      return officeKind(await inspectPackage((at, length) => file.read(at, length), file.size));
    case 'compound':
      throw refused('file_encrypted', PROTECTED);
    case null:
      throw refused('file_type', notTaken(await nameOfContent(file)));
  }
}

function officeKind(finding: OfficeFinding): FileKind {
  switch (finding) {
    case 'macros':
      throw refused('file_macros', MACROS);
    case 'encrypted':
      throw refused('file_encrypted', PROTECTED);
    case 'other':
      throw refused('file_type', notTaken('zip'));
    default:
      return finding;
  }
}

/** Only for the sentence: what is taken is decided above. */
async function nameOfContent(file: ReceivedFile): Promise<string | null> {
  const found = await fileTypeFromBuffer(await file.read(0, HEAD_BYTES)).catch(() => undefined);
  return found?.ext ?? null;
}

function refused(code: string, detail: Sentence): Problem {
  return new Problem({
    status: 415,
    code,
    title: { zh: '文件类型不受理', en: 'Unsupported file' },
    detail,
  });
}

const PROTECTED: Sentence = {
  zh: '文件已加密，或是旧版 Office 格式（.doc、.xls）；请去除密码并另存为 .docx 或 .xlsx 后再上传。',
  en: 'The file is encrypted or of an old Office format (.doc, .xls); remove the password and save it as .docx or .xlsx.',
};

const MACROS: Sentence = {
  zh: '文件含有宏，不予受理；请另存为不含宏的 .docx 或 .xlsx 后再上传。',
  en: 'The file holds macros and is refused; save it as .docx or .xlsx without macros.',
};

function notTaken(found: string | null): Sentence {
  return {
    zh: `只受理 PDF、Word（.docx）、Excel（.xlsx）、JPG 和 PNG 文件，按内容识别；此文件${found === null ? '不是其中任何一种' : `的内容是 ${found}`}。`,
    en: `Only PDF, Word (.docx), Excel (.xlsx), JPG and PNG files are taken, told by their content; this one is ${found ?? 'none of them'}.`,
  };
}
