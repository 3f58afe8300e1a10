import { defineMessages } from './define-messages';

export const evidenceMessages = defineMessages({
  'evidence.title': { zh: '佐证材料', en: 'Evidence' },
  'evidence.of': { zh: '佐证材料：{{name}}', en: 'Evidence: {{name}}' },
  'evidence.none': { zh: '尚无佐证材料。', en: 'No evidence yet.' },
  'evidence.count': {
    zh: '{{count}}份',
    en: { one: '{{count}} file', other: '{{count}} files' },
  },
  'evidence.open': {
    zh: '{{name}}的佐证材料，{{count}}份',
    en: 'Evidence of {{name}}: {{count}}',
  },
  'evidence.download': { zh: '下载{{name}}', en: 'Download {{name}}' },
  'evidence.hash': { zh: 'SHA-256 {{hash}}', en: 'SHA-256 {{hash}}' },
  'evidence.copyHash': { zh: '复制{{name}}的校验值', en: 'Copy the hash of {{name}}' },
  'evidence.copy': { zh: '复制', en: 'Copy' },
  'evidence.copied': { zh: '已复制', en: 'Copied' },
  'evidence.uploaded': { zh: '{{by}}，{{at}}', en: '{{by}}, {{at}}' },
  'evidence.removedBy': {
    zh: '已移除：{{by}}，{{on}}，{{reason}}',
    en: 'Removed: {{by}}, {{on}}, {{reason}}',
  },
  'evidence.remove': { zh: '移除', en: 'Remove' },
  'evidence.removeOf': { zh: '移除{{name}}', en: 'Remove {{name}}' },
  'evidence.removeReason': { zh: '移除原因', en: 'Why it is removed' },
  'evidence.removeHint': {
    zh: '材料不会删除，审核人员仍可看到移除人、时间和原因。',
    en: 'The file is not deleted: reviewers still see who removed it, when and why.',
  },
  'evidence.needReason': { zh: '请写明移除原因。', en: 'Say why it is removed.' },
  'evidence.removeDo': { zh: '确认移除', en: 'Remove the file' },
  'evidence.choose': { zh: '选择文件', en: 'Choose files' },
  'evidence.drop': {
    zh: '将文件拖到此处，或选择文件；截图可直接粘贴（Ctrl+V）。',
    en: 'Drop files here or choose them; a screenshot can be pasted (Ctrl+V).',
  },
  'evidence.limits': {
    zh: 'PDF、Word（.docx）、Excel（.xlsx）、JPG、PNG，按内容识别；单个不超过{{file}}，每个数值最多{{files}}份，一份填报单合计不超过{{total}}。',
    en: 'PDF, Word (.docx), Excel (.xlsx), JPG, PNG, told by content; {{file}} a file, {{files}} files a value, {{total}} a return at most.',
  },
  'evidence.tooLarge': {
    zh: '超过{{file}}，没有上传；请压缩或拆分后再试。',
    en: 'Larger than {{file}}, not sent; make it smaller or split it.',
  },
  'evidence.uploads': { zh: '正在上传', en: 'Uploads' },
  'evidence.waiting': { zh: '排队中', en: 'Waiting' },
  'evidence.percent': { zh: '已传{{percent}}%', en: '{{percent}}% sent' },
  'evidence.checking': { zh: '正在核验', en: 'Being checked' },
  'evidence.done': { zh: '已保存', en: 'Saved' },
  'evidence.cancelled': { zh: '已取消', en: 'Cancelled' },
  'evidence.cancel': { zh: '取消', en: 'Cancel' },
  'evidence.cancelOf': { zh: '取消上传{{name}}', en: 'Cancel {{name}}' },
  'evidence.retryOf': { zh: '重新上传{{name}}', en: 'Send {{name}} again' },
  'evidence.screenshot': { zh: '截图', en: 'screenshot' },
  'evidence.close': { zh: '关闭', en: 'Close' },
});
