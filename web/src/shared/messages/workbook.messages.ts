import { defineMessages } from './define-messages';

export const workbookMessages = defineMessages({
  'workbook.download': { zh: '下载模板', en: 'Download template' },
  'workbook.import': { zh: '导入Excel', en: 'Import Excel' },
  'workbook.choose': { zh: '选择填好的Excel模板', en: 'Choose a filled Excel template' },
  'workbook.unsentFirst': {
    zh: '表中还有未保存的填写，保存后再导入。',
    en: 'The table holds entries that are not saved yet; import once they are.',
  },
  'workbook.reading': { zh: '正在读取{{name}}', en: 'Reading {{name}}' },
  'workbook.stop': { zh: '停止读取', en: 'Stop reading' },
  'workbook.title': { zh: '导入Excel：核对后保存', en: 'Import Excel: check, then save' },
  'workbook.file': { zh: '文件：{{name}}', en: 'File: {{name}}' },
  'workbook.summary': {
    zh: '有改动{{changed}}行，冲突{{conflict}}行，有误{{error}}行，未改动{{unchanged}}行。',
    en: '{{changed}} changed, {{conflict}} in conflict, {{error}} with errors, {{unchanged}} unchanged.',
  },
  'workbook.nothing': {
    zh: '文件与系统中的内容相同，没有需要保存的。',
    en: 'The file says what is here already; there is nothing to save.',
  },
  'workbook.missing': {
    zh: '文件中缺{{count}}行，这些指标保持不变：{{names}}',
    en: 'Rows missing in the file, left as they are ({{count}}): {{names}}',
  },
  'workbook.choice': { zh: '保存', en: 'Save' },
  'workbook.cell': { zh: '单元格', en: 'Cell' },
  'workbook.column': { zh: '栏目', en: 'Column' },
  'workbook.before': { zh: '原内容', en: 'Old' },
  'workbook.after': { zh: '新内容', en: 'New' },
  'workbook.remarks': { zh: '提示', en: 'Remarks' },
  'workbook.useRow': { zh: '保存“{{name}}”', en: 'Save {{name}}' },
  'workbook.useMine': {
    zh: '“{{name}}”采用文件中的内容',
    en: 'Take what the file says of {{name}}',
  },
  'workbook.conflict': {
    zh: '冲突：下载模板后{{who}}改过这一行（{{when}}）。不勾选则保留系统中的内容。',
    en: 'Conflict: {{who}} changed this row after the template was made ({{when}}). Leave it unticked to keep what is here.',
  },
  'workbook.somebody': { zh: '他人', en: 'somebody' },
  'workbook.cleared': { zh: '（清空）', en: '(cleared)' },
  'workbook.errorAt': { zh: '{{address}}有误：{{message}}', en: '{{address}}: {{message}}' },
  'workbook.noteAt': { zh: '{{address}}：{{message}}', en: '{{address}}: {{message}}' },
  'workbook.save': {
    zh: '保存{{count}}行',
    en: { one: 'Save {{count}} row', other: 'Save {{count}} rows' },
  },
  'workbook.saved': {
    zh: '已从Excel保存{{count}}行。',
    en: { one: '{{count}} row saved from Excel.', other: '{{count}} rows saved from Excel.' },
  },
  'workbook.stale': {
    zh: '核对期间有行被他人修改，一行也没有保存。请重新读取文件。',
    en: 'A row was changed by somebody while you checked; nothing was saved. Read the file again.',
  },
  'workbook.again': { zh: '重新读取', en: 'Read again' },
  'workbook.column.value': { zh: '本季累计', en: 'To date' },
  'workbook.column.growth': { zh: '增幅', en: 'Growth' },
  'workbook.column.answer': { zh: '填报方式', en: 'Answer' },
  'workbook.column.explanation': { zh: '说明', en: 'Explanation' },
  'workbook.column.nextStep': { zh: '下一步措施', en: 'Next step' },
  'workbook.column.expectedOn': { zh: '预计日期', en: 'Expected day' },
});
