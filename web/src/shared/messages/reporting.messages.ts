import { defineMessages } from './define-messages';

export const reportingMessages = defineMessages({
  'reporting.title': { zh: '填报', en: 'Reporting' },
});
