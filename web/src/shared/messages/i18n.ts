import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Message } from './define-messages';

export type Language = 'zh' | 'en';

/**
 * The translator for a set of messages. The login page brings only its own, so that it stays small.
 * Texts come from the catalogue and React escapes what they hold.
 */
export function createTranslator(messages: Record<string, Message>, language: Language): i18n {
  const translator = createInstance();
  void translator.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      zh: { translation: resources(messages, 'zh') },
      en: { translation: resources(messages, 'en') },
    },
  });
  return translator;
}

function resources(messages: Record<string, Message>, language: Language): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, message] of Object.entries(messages)) {
    const text = message[language];
    if (typeof text === 'string') {
      texts[key] = text;
    } else {
      texts[`${key}_one`] = text.one;
      texts[`${key}_other`] = text.other;
    }
  }
  return texts;
}
