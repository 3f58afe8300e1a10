import { defineMessages } from './define-messages';

export const inboxMessages = defineMessages({
  'inbox.title': { zh: '消息', en: 'Inbox' },
  'inbox.open': {
    zh: '消息，{{count}}项未看',
    en: { one: 'Inbox, {{count}} new item', other: 'Inbox, {{count}} new items' },
  },
  'inbox.note': {
    zh: '办结后自动消失。',
    en: 'What is done disappears by itself.',
  },
  'inbox.late': { zh: '已超期', en: 'Past the due date' },
  'inbox.today': { zh: '今天截止', en: 'Due today' },
  'inbox.soon': { zh: '即将截止', en: 'Due soon' },
  'inbox.waiting': { zh: '待处理', en: 'Waiting for you' },
  'inbox.new': { zh: '新', en: 'new' },
  'inbox.nothing': { zh: '没有需要您处理的事项。', en: 'Nothing waits for you.' },
  'inbox.nothingHint': {
    zh: '填报截止前5个工作日、督办与交办事项截止前2个工作日起在这里提醒。',
    en: 'You are reminded here from five working days before a return is due, and two before a slip or an entrusted matter is.',
  },
  'inbox.markSeen': { zh: '全部标为已看', en: 'Mark all as seen' },
  'inbox.mail': { zh: '邮件提醒', en: 'Reminders by mail' },
  'inbox.mailHint': {
    zh: '有新提醒的日子，每天最多一封。留空则不发。',
    en: 'At most one mail on a day with something new. Leave it empty for none.',
  },
  'inbox.mailAddress': { zh: '邮箱地址', en: 'Mail address' },
  'inbox.mailSave': { zh: '保存', en: 'Save' },
  'inbox.mailSaved': { zh: '已保存。', en: 'Saved.' },
  'inbox.mailFailing': {
    zh: '最近一封邮件未能送达，请核对地址。',
    en: 'The last mail could not be delivered; check the address.',
  },
});
