import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { CheckRule } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import type { RuleDraft } from './check-rule-draft';

interface Props {
  readonly rule: CheckRule;
  readonly draft: RuleDraft;
  readonly onDraft: (draft: RuleDraft) => void;
}

const LONGEST_WORDS = 200;

/** On or off, level, numbers and words of a check, with its words as they would be said. */
export function CheckRuleFields({ rule, draft, onDraft }: Props) {
  const t = useMessages();
  const say = useSay();
  const names = rule.placeholders.map(({ name, sample }) => `{${name}}（${say(sample)}）`);
  return (
    <>
      <label className="rules-switch">
        <input
          type="checkbox"
          checked={draft.enabled}
          disabled={!rule.mayBeDisabled}
          onChange={(event) => onDraft({ ...draft, enabled: event.target.checked })}
        />
        {t('rules.enabled')}
        {!rule.mayBeDisabled && <span className="muted">{t('rules.alwaysOn')}</span>}
      </label>
      <label>
        {t('rules.level')}
        <select
          className="field"
          value={draft.level}
          disabled={rule.levels.length === 1}
          onChange={(event) => {
            const level = rule.levels.find((one) => one === event.target.value);
            if (level) onDraft({ ...draft, level });
          }}
        >
          {rule.levels.map((level) => (
            <option key={level} value={level}>
              {t(`rules.level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      {rule.parameters.map(({ name, title, min, max, preset }) => (
        <label key={name}>
          <span>
            {say(title)} <span className="muted">{t('rules.bounds', { min, max, preset })}</span>
          </span>
          <input
            className="field"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            value={draft.parameters[name] ?? ''}
            onChange={(event) =>
              onDraft({
                ...draft,
                parameters: { ...draft.parameters, [name]: event.target.value.trim() },
              })
            }
          />
        </label>
      ))}
      {(['zh', 'en'] as const).map((language) => (
        <label key={language}>
          {t(language === 'zh' ? 'rules.wordsZh' : 'rules.wordsEn')}
          <textarea
            className="field"
            rows={2}
            maxLength={LONGEST_WORDS}
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            value={draft.words[language]}
            onChange={(event) =>
              onDraft({ ...draft, words: { ...draft.words, [language]: event.target.value } })
            }
          />
        </label>
      ))}
      <p className="muted">
        {names.length === 0
          ? t('rules.noPlaceholders')
          : t('rules.placeholders', { names: names.join('、') })}
      </p>
      <WordsPreview rule={rule} draft={draft} />
    </>
  );
}

/** The server's own words: nothing here fills a template. */
function WordsPreview({ rule, draft }: Pick<Props, 'rule' | 'draft'>) {
  const t = useMessages();
  const say = useSay();
  const [asked, setAsked] = useState<RuleDraft['words'] | null>(null);
  const query = useQuery({
    queryKey: ['check-preview', rule.code, asked?.zh, asked?.en],
    queryFn: () =>
      answered(
        api.GET('/api/check-rules/{code}/preview', {
          params: { path: { code: rule.code }, query: asked ?? rule.words },
        }),
      ),
    enabled: asked !== null,
    retry: false,
  });
  const shown = asked === null ? rule.preview : query.data?.preview;
  return (
    <div className="rules-preview">
      <button type="button" className="button" onClick={() => setAsked(draft.words)}>
        {t('rules.preview')}
      </button>
      <div aria-live="polite">
        {query.error ? <ProblemNotice error={query.error} /> : shown && <p>{say(shown)}</p>}
      </div>
    </div>
  );
}
