import { createContext, use } from 'react';
import type { Language } from './messages/i18n';

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** How one user wants the screen; kept in the browser, per user name. */
export interface Preferences {
  language: Language;
  theme: ThemeChoice;
  contrast: boolean;
  /** Per cent of the normal text size (大字). */
  textSize: TextSize;
}

const DEFAULTS: Preferences = { language: 'zh', theme: 'system', contrast: false, textSize: 100 };

const PREFIX = 'xushi.preferences.';
/** The last user's choices also dress the login page. */
const LAST = 'last';

export function readPreferences(username: string = LAST): Preferences {
  const stored = readJson(PREFIX + username) ?? readJson(PREFIX + LAST);
  return {
    language: stored?.language === 'en' ? 'en' : DEFAULTS.language,
    theme: THEMES.find((theme) => theme === stored?.theme) ?? DEFAULTS.theme,
    contrast: stored?.contrast === true,
    textSize: TEXT_SIZES.find((size) => size === stored?.textSize) ?? DEFAULTS.textSize,
  };
}

export function writePreferences(preferences: Preferences, username: string = LAST): void {
  try {
    for (const name of new Set([username, LAST])) {
      localStorage.setItem(PREFIX + name, JSON.stringify(preferences));
    }
  } catch {
    // A full or forbidden store costs the memory of the choice, not the choice.
  }
}

function readJson(key: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** Sets what the style sheets look at; returns whether the page is dark now. */
export function applyPreferences(preferences: Preferences, systemDark: boolean): boolean {
  const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemDark);
  const root = document.documentElement;
  root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.contrast = preferences.contrast ? 'high' : 'normal';
  root.dataset.textSize = String(preferences.textSize);
  return dark;
}

/** Below this width at normal text size, wide tables become cards; larger text needs more. */
const NARROW_PX = 1100;

export function narrowQuery(textSize: TextSize): string {
  return `(max-width: ${Math.round((NARROW_PX * textSize) / 100)}px)`;
}

export function applyNarrow(narrow: boolean): void {
  if (narrow) document.documentElement.dataset.narrow = 'yes';
  else delete document.documentElement.dataset.narrow;
}

export const DARK_QUERY = '(prefers-color-scheme: dark)';

interface PreferencesValue {
  preferences: Preferences;
  dark: boolean;
  change: (patch: Partial<Preferences>) => void;
}

export const PreferencesContext = createContext<PreferencesValue | null>(null);

export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext);
  if (!value) throw new Error('usePreferences outside its provider');
  return value;
}
