import type { i18n } from 'i18next';
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { speakTo } from '../api/client';
import {
  applyNarrow,
  applyPreferences,
  DARK_QUERY,
  narrowQuery,
  PreferencesContext,
  readPreferences,
  writePreferences,
  type Preferences,
} from './preferences';

interface PreferencesProviderProps {
  /** Absent before anybody has signed in. */
  username?: string;
  translator: i18n;
  children: ReactNode;
}

/** Holds one user's display choices and carries them to the document and the translator. */
export function PreferencesProvider({ username, translator, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(() => readPreferences(username));
  const systemDark = useMedia(DARK_QUERY);
  const narrow = useMedia(narrowQuery(preferences.textSize));
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemDark);

  useLayoutEffect(() => applyNarrow(narrow), [narrow]);

  useLayoutEffect(() => {
    applyPreferences(preferences, systemDark);
    speakTo(preferences.language);
    if (translator.language !== preferences.language) {
      void translator.changeLanguage(preferences.language);
    }
  }, [preferences, systemDark, translator]);

  const change = useCallback(
    (patch: Partial<Preferences>) => {
      setPreferences((old) => {
        const next = { ...old, ...patch };
        writePreferences(next, username);
        return next;
      });
    },
    [username],
  );

  const value = useMemo(() => ({ preferences, dark, change }), [preferences, dark, change]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', notify);
      return () => media.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}
