import { useMessages } from '../../shared/messages/use-messages';
import { TEXT_SIZES, THEMES, usePreferences } from '../../shared/preferences';

/** Language, appearance, contrast and text size of the signed-in user. */
export function DisplaySettings() {
  const t = useMessages();
  const { preferences, change } = usePreferences();
  return (
    <div className="display-settings">
      <button
        type="button"
        className="button"
        lang={preferences.language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => change({ language: preferences.language === 'zh' ? 'en' : 'zh' })}
      >
        {t('common.switchLanguage')}
      </button>
      <fieldset>
        <legend>{t('display.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              checked={preferences.theme === theme}
              onChange={() => change({ theme })}
            />
            {t(`display.${theme}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('display.textSize')}</legend>
        {TEXT_SIZES.map((textSize) => (
          <label key={textSize}>
            <input
              type="radio"
              name="text-size"
              checked={preferences.textSize === textSize}
              onChange={() => change({ textSize })}
            />
            {textSize}%
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={preferences.contrast}
          onChange={(event) => change({ contrast: event.target.checked })}
        />
        {t('display.contrast')}
      </label>
    </div>
  );
}
