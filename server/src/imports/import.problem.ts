import { Problem } from '../shared/problem';
import { headerOf, type ImportColumn } from './domain/import-columns';

const REFUSALS = {
  unreadable_text: {
    zh: '文本编码无法识别，请另存为UTF-8或GB18030编码的CSV后再导入。',
    en: 'The encoding of the text is unknown; save it as CSV in UTF-8 or GB18030.',
  },
  broken_csv: {
    zh: 'CSV格式有误（引号不成对），请用Excel或WPS打开核对后再导入。',
    en: 'The CSV is malformed (a quote is not closed); check it in a spreadsheet program.',
  },
  empty_table: {
    zh: '文件中没有数据行，请填写后再导入。',
    en: 'The file has no rows; fill it and try again.',
  },
  too_many_rows: {
    zh: '文件超过50000行，请拆分后分次导入。',
    en: 'The file has more than 50,000 rows; split it.',
  },
} as const;

export function refusedTable(code: keyof typeof REFUSALS): Problem {
  return Problem.unprocessable(code, REFUSALS[code]);
}

export function missingColumns(columns: readonly ImportColumn[]): Problem {
  const named = columns.map((column) => `“${headerOf(column)}”`).join('、');
  return Problem.unprocessable('columns_missing', {
    zh: `找不到表头${named}，请按模板的表头填写。`,
    en: `The headers ${named} are missing; use those of the template.`,
  });
}

export function importHasErrors(count: number): Problem {
  return Problem.unprocessable('import_has_errors', {
    zh: `有${count}行不能导入，请更正文件后重新上传；没有写入任何数据。`,
    en: `${count} rows cannot be imported; correct the file and send it again. Nothing was written.`,
  });
}

export function nothingToImport(): Problem {
  return Problem.unprocessable('nothing_to_import', {
    zh: '文件中的数据与已有数据相同，无需导入。',
    en: 'The file says nothing that is not known already.',
  });
}

export function readOnAnotherDay(): Problem {
  return Problem.conflict('import_read_earlier', {
    zh: '核对结果不是今天的，请重新核对后再确认。',
    en: 'The file was compared on another day; compare it again first.',
  });
}

export function importDone(): Problem {
  return Problem.conflict('import_done', {
    zh: '该文件已导入，不能再次核对或确认。',
    en: 'This file has been imported already.',
  });
}

export function notRead(): Problem {
  return Problem.conflict('import_not_read', {
    zh: '请先核对文件，再确认导入。',
    en: 'Compare the file first, then confirm.',
  });
}

export function importRunning(): Problem {
  return Problem.conflict('import_running', {
    zh: '另一项导入正在进行，请稍后再试。',
    en: 'Another import is under way; try again shortly.',
  });
}

export function importCancelled(): Problem {
  return Problem.conflict('import_cancelled', {
    zh: '已取消，没有写入任何数据。',
    en: 'It was cancelled; nothing was written.',
  });
}
