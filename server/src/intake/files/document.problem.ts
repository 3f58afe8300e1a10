import { Problem } from '../../shared/problem';
import type { ZipFault } from '../../shared/zip-archive';

export const MOST_PAGES = 500;
export const MOST_CHARACTERS = 2_000_000;
export const MOST_COLUMNS = 200;

/** Why a document is refused as a whole. The code is stable. */
const REFUSALS = {
  document_unsupported: {
    zh: '不能识别这种文件，请另存为 .docx、.doc、.txt 或带文字层的 .pdf 后再导入。',
    en: 'This kind of file cannot be read; save it as .docx, .doc, .txt or a .pdf with text.',
  },
  document_empty: {
    zh: '文件中没有文字，请核对后重新选择。',
    en: 'There is no text in the file; choose another one.',
  },
  document_scan: {
    zh: '文件是扫描件或图片，没有文字层，请换用带文字的电子版，或先用识别软件转成文字。',
    en: 'The file is a scan without text; use the electronic original or have its text recognised.',
  },
  document_encrypted: {
    zh: '文件设有密码，请取消密码后再导入。',
    en: 'The file is protected by a password; remove it and try again.',
  },
  document_broken: {
    zh: '文件已损坏，无法读取，请用 Word、WPS 或阅读软件打开并重新保存后再导入。',
    en: 'The file is damaged; open it in its program, save it again and try once more.',
  },
  document_garbled: {
    zh: '文件中的文字没有可用的编码（复制出来是乱码），请换用原文件，或另存为 .docx 后再导入。',
    en: 'The characters of the file have no usable encoding; use the original or save it as .docx.',
  },
  document_oversized: {
    zh: '文件展开后过大，请删除多余的图片和附件后再导入。',
    en: 'The file is too large once unpacked; remove needless pictures and annexes.',
  },
  document_too_many_pages: {
    zh: `文件超过${MOST_PAGES}页，请拆分后再导入。`,
    en: `The file has more than ${MOST_PAGES} pages; split it and try again.`,
  },
  document_too_long: {
    zh: `文件超过${MOST_CHARACTERS / 10_000}万字，请拆分后再导入。`,
    en: `The file has more than ${MOST_CHARACTERS / 1_000_000} million characters; split it.`,
  },
  document_cancelled: {
    zh: '已取消导入，没有保存任何内容；需要时请重新选择文件。',
    en: 'Cancelled; nothing was kept. Choose the file again when you need it.',
  },
  document_tables: {
    zh: `文件中有超过${MOST_COLUMNS}列或层层嵌套的表格，请拆分表格后再导入。`,
    en: `The file has a table of more than ${MOST_COLUMNS} columns, or tables in tables; part them and try again.`,
  },
  document_too_complex: {
    zh: '文件过于复杂，读取所需的内存超出限制，请拆分后再导入。',
    en: 'The file is too complex: reading it takes more memory than is allowed; split it.',
  },
  document_failed: {
    zh: '读取文件时程序中断，没有保存任何内容，请再次导入；仍不成功的，请另存为 .docx 或拆分后再导入。',
    en: 'Reading the file broke off and nothing was kept; bring it again, and if that fails save it as .docx or split it.',
  },
  document_too_slow: {
    zh: '文件过于复杂，未能在限定时间内读完，请另存为 .docx 或拆分后再导入。',
    en: 'The file is too complex to be read in time; save it as .docx or split it.',
  },
} as const;

export type DocumentRefusal = keyof typeof REFUSALS;

export function refusedDocument(code: DocumentRefusal): Problem {
  return Problem.unprocessable(code, REFUSALS[code]);
}

/** For a part of an Office file that cannot be unpacked or read. */
export function refusedPart(fault: ZipFault = 'broken'): Problem {
  return refusedDocument(`document_${fault}`);
}
