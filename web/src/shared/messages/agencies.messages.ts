import { defineMessages } from './define-messages';

export const agenciesMessages = defineMessages({
  'agencies.title': { zh: '单位', en: 'Agencies' },
});
