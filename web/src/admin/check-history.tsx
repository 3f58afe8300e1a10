import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { QueryState } from '../shared/ui/query-state';
import { RulesTable } from './rules-table';

/** Who set what, from what to what, and why; the newest first. */
export function CheckHistory() {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const query = useQuery(
    judgedQuery(['check-history'], () => answered(api.GET('/api/check-rules/history'))),
  );
  const name = t('changes.title');
  return (
    <section className="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">{name}</h2>
      <QueryState query={query} skeletonHeight={10}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="muted">{t('changes.none')}</p>
          ) : (
            <RulesTable name={name}>
              <thead>
                <tr>
                  <th scope="col">{t('changes.at')}</th>
                  <th scope="col">{t('changes.actor')}</th>
                  <th scope="col">{t('changes.subject')}</th>
                  <th scope="col">{t('changes.what')}</th>
                  <th scope="col">{t('changes.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td className="nowrap">{formatInstant(row.at, language)}</td>
                    <td lang="zh-CN">{row.actor}</td>
                    <td>{say(row.subject)}</td>
                    <td className="rules-words">
                      {row.changes.map((change) => (
                        <div key={say(change.field)}>
                          {t('changes.fromTo', {
                            field: say(change.field),
                            before: say(change.before),
                            after: say(change.after),
                          })}
                        </div>
                      ))}
                    </td>
                    <td lang="zh-CN">{row.reason ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </RulesTable>
          )
        }
      </QueryState>
    </section>
  );
}
