import { Problem } from '../problem';
import type { ZipFault } from '../zip-archive';

/** Why a file is refused as a whole. The code is stable. */
const REFUSALS = {
  not_a_workbook: {
    zh: '这不是 .xlsx 工作簿，请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”后再导入。',
    en: 'This is no .xlsx workbook; save it as an Excel workbook (.xlsx) and try again.',
  },
  old_workbook: {
    zh: '这是旧版 .xls 文件，请另存为“Excel 工作簿（.xlsx）”后再导入。',
    en: 'This is an old .xls file; save it as an Excel workbook (.xlsx) and try again.',
  },
  encrypted_workbook: {
    zh: '文件设有打开密码，请取消密码后再导入。',
    en: 'The file is protected by a password to open it; remove the password and try again.',
  },
  broken_workbook: {
    zh: '文件已损坏，无法读取。请用 Excel 或 WPS 打开并重新保存后再导入。',
    en: 'The file is damaged; open it in a spreadsheet program, save it again and try once more.',
  },
  oversized_workbook: {
    zh: '文件展开后过大，请删除多余的工作表、图片和空行后再导入。',
    en: 'The file is too large once unpacked; remove needless sheets, pictures and empty rows.',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export function refusedFile(code: RefusalCode): Problem {
  return Problem.unprocessable(code, REFUSALS[code]);
}

/** For a part that cannot be unpacked or read. */
export function refusedPart(fault: ZipFault = 'broken'): Problem {
  return refusedFile(`${fault}_workbook`);
}
