import type { CheckRule } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { RulesTable } from './rules-table';

interface Props {
  readonly rules: readonly CheckRule[];
  /** Absent where the viewer may not change them, or a past day is looked at. */
  readonly onEdit: ((rule: CheckRule) => void) | undefined;
}

/** Every check with its level, its numbers and its words as a finding would say them. */
export function CheckRuleTable({ rules, onEdit }: Props) {
  const t = useMessages();
  const say = useSay();
  const name = t('rules.table');
  return (
    <RulesTable name={name}>
      <thead>
        <tr>
          <th scope="col">{t('rules.check')}</th>
          <th scope="col">{t('rules.level')}</th>
          <th scope="col">{t('rules.state')}</th>
          <th scope="col">{t('rules.parameters')}</th>
          <th scope="col">{t('rules.words')}</th>
          {onEdit && <th scope="col">{t('rules.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.code} className={rule.enabled ? undefined : 'rules-off'}>
            <th scope="row">
              {say(rule.title)}
              {rule.changed && <span className="rules-changed">{t('rules.changed')}</span>}
            </th>
            <td className="nowrap">
              <span className={`rules-level rules-level-${rule.level}`}>
                {t(`rules.level.${rule.level}`)}
              </span>
            </td>
            <td className="nowrap">{t(rule.enabled ? 'rules.on' : 'rules.off')}</td>
            <td>
              {rule.parameters.length === 0
                ? '—'
                : rule.parameters.map((parameter) => (
                    <div key={parameter.name}>
                      {say(parameter.title)} <strong>{parameter.value}</strong>
                    </div>
                  ))}
            </td>
            <td className="rules-words">{say(rule.preview)}</td>
            {onEdit && (
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={t('rules.editOne', { name: say(rule.title) })}
                  onClick={() => onEdit(rule)}
                >
                  {t('rules.edit')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </RulesTable>
  );
}
