import type { CalendarChange, CalendarView } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { termsKey } from './due-terms';
import { RuleForm } from './rule-form';

interface Props {
  readonly view: CalendarView;
  readonly onChange: (change: CalendarChange) => void;
}

/** When returns are due: what is in force in each region, and the rules that say so. */
export function RuleSection({ view, onChange }: Props) {
  const t = useMessages();
  const { today } = useSession();
  return (
    <section className="panel" aria-labelledby="calendar-rules">
      <h2 id="calendar-rules">{t('calendar.rules')}</h2>
      <p className="muted">{t('calendar.rulesHint')}</p>
      <RegionTable view={view} />
      <RuleTable view={view} onChange={onChange} />
      {view.can.changeRules && (
        <RuleForm regions={view.regions} today={today} onChange={onChange} />
      )}
    </section>
  );
}

function RegionTable({ view }: Pick<Props, 'view'>) {
  const t = useMessages();
  const language = useLanguage();
  const nameOf = new Map(view.regions.map((region) => [region.code, region.name]));
  const period = view.regions[0]?.next.periodEnd;
  return (
    <div className="calendar-scroll calendar-regions">
      <table className="table">
        <caption>{t('calendar.regionsTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.region')}</th>
            <th scope="col">{t('calendar.rule')}</th>
            <th scope="col">{t('calendar.ruleOf')}</th>
            <th scope="col">{period && t('calendar.next', { period })}</th>
          </tr>
        </thead>
        <tbody>
          {view.regions.map(({ code, name, terms, ruleOf, next }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{t(termsKey(terms), { count: terms.workingDays })}</td>
              <td>{ruleOf === null ? t('calendar.standard') : (nameOf.get(ruleOf) ?? ruleOf)}</td>
              <td>
                {formatDay(next.on, language)}{' '}
                {next.presumed && <span className="stamp">{t('calendar.presumedTag')}</span>}
                {next.unreleased && (
                  <span className="muted">{t(`calendar.unreleased.${next.unreleased}`)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RuleTable({ view, onChange }: Props) {
  const t = useMessages();
  if (view.rules.length === 0) return <p className="muted">{t('calendar.noRules')}</p>;
  return (
    <div className="calendar-scroll">
      <table className="table">
        <caption>{t('calendar.rulesTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.region')}</th>
            <th scope="col">{t('calendar.validFrom')}</th>
            <th scope="col">{t('calendar.rule')}</th>
            {view.can.changeRules && <th scope="col">{t('calendar.action')}</th>}
          </tr>
        </thead>
        <tbody>
          {view.rules.map(({ regionCode, regionName, validFrom, terms }) => (
            <tr key={`${regionCode} ${validFrom}`}>
              <th scope="row">{regionName}</th>
              <td className="nowrap">{validFrom}</td>
              <td>{t(termsKey(terms), { count: terms.workingDays })}</td>
              {view.can.changeRules && (
                <td>
                  <button
                    type="button"
                    className="button"
                    aria-label={t('calendar.removeSpan', { what: `${regionName} ${validFrom}` })}
                    onClick={() => onChange({ kind: 'clear_rule', regionCode, validFrom })}
                  >
                    {t('calendar.remove')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
