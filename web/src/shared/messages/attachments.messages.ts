import { defineMessages } from './define-messages';

export const attachmentsMessages = defineMessages({
  'attachments.title': { zh: '附件', en: 'Attachments' },
  'attachments.none': { zh: '无附件', en: 'No attachments' },
  'attachments.limits': {
    zh: 'PDF、Word（.docx）、Excel（.xlsx）、JPG、PNG，按内容识别；单个不超过{{file}}，一次最多{{files}}份。严禁上传涉密文件。',
    en: 'PDF, Word (.docx), Excel (.xlsx), JPG, PNG, told by content; {{file}} a file, {{files}} files at most. No classified files.',
  },
  'attachments.ready': { zh: '已上传，将随本件一并发出', en: 'Uploaded, to go with this' },
  'attachments.removeOf': { zh: '移除{{name}}', en: 'Remove {{name}}' },
  'attachments.remove': { zh: '移除', en: 'Remove' },
  'attachments.tooMany': {
    zh: '一次最多附{{files}}份，以下文件没有上传：{{names}}。',
    en: 'At most {{files}} files go together; these were not sent: {{names}}.',
  },
});
