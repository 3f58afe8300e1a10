import { defineMessages } from './define-messages';

export const overviewMessages = defineMessages({
  'overview.title': { zh: '总览', en: 'Overview' },
});
