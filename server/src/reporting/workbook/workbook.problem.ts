import { Problem } from '../../shared/problem';

const AGAIN = {
  zh: '请重新下载模板，填好后再导入。',
  en: 'Download the template again, fill it and try once more.',
};

/** The file is none of ours, or its hidden sheet was removed or changed. */
export function noKeys(): Problem {
  return Problem.unprocessable('workbook_without_keys', {
    zh: `文件不是本系统的填报模板，或模板中的标识已被删改。${AGAIN.zh}`,
    en: `This is no template of the system, or its keys were changed. ${AGAIN.en}`,
  });
}

export function otherFormat(): Problem {
  return Problem.unprocessable('workbook_outdated', {
    zh: `模板版本已停用。${AGAIN.zh}`,
    en: `The template is of a version no longer used. ${AGAIN.en}`,
  });
}

export function otherRound(ofFile: string, ofReturn: string): Problem {
  return Problem.unprocessable('workbook_of_other_round', {
    zh: `这是${ofFile}的模板，当前填报单是${ofReturn}。请选择${ofReturn}的文件。`,
    en: `This template is for ${ofFile}, the return is for ${ofReturn}; choose the right file.`,
  });
}

export function otherAgency(ofFile: string, ofReturn: string): Problem {
  return Problem.unprocessable('workbook_of_other_agency', {
    zh: `这是“${ofFile}”的模板，当前填报单属于“${ofReturn}”。请选择本单位的文件。`,
    en: `This template belongs to ${ofFile}, the return to ${ofReturn}; choose the right file.`,
  });
}

export function noTable(missing: readonly string[]): Problem {
  const columns = missing.map((header) => `“${header}”`).join('、');
  return Problem.unprocessable('workbook_without_table', {
    zh: `找不到表头中的${columns}列，模板结构已被改动。${AGAIN.zh}`,
    en: `The columns ${columns} are missing: the table was changed. ${AGAIN.en}`,
  });
}

export function mergedCells(ranges: readonly string[]): Problem {
  const named = ranges.slice(0, 5).join('、');
  return Problem.unprocessable('merged_cells', {
    zh: `填报区域有合并单元格（${named}），无法确定属于哪一行，请取消合并后再导入。`,
    en: `Cells are merged in the table (${named}); unmerge them and try again.`,
  });
}
