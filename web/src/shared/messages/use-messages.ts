import { useTranslation } from 'react-i18next';
import type { Sentence } from '../../api/model';
import type { MessageKey } from './catalogue';
import type { Language } from './i18n';

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** The catalogue in the interface's language: `t('overview.title')`. */
export function useMessages(): Translate {
  const { t } = useTranslation();
  return t as Translate;
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the language of a sentence that the server wrote in both. */
export function useSay(): (sentence: Sentence) => string {
  const language = useLanguage();
  return (sentence) => sentence[language];
}
