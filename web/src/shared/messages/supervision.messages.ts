import { defineMessages } from './define-messages';

export const supervisionMessages = defineMessages({
  'supervision.title': { zh: '督查', en: 'Supervision' },
});
