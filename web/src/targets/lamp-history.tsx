import type { TargetDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { LampMark } from '../shared/ui/lamp-mark';

/** What the target was judged to be, and from which day on, as it was known then. */
export function LampHistory({ history }: { history: TargetDetail['history'] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('target.history.title')}</h2>
      {history.length === 0 ? (
        <p className="target-note muted">{t('target.history.none')}</p>
      ) : (
        <div
          className="target-scroll"
          role="group"
          aria-label={t('target.history.title')}
          tabIndex={0}
        >
          <table className="table">
            <caption className="visually-hidden">{t('target.history.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('target.history.from')}</th>
                <th scope="col">{t('lamp.label')}</th>
                <th scope="col">{t('deadline.label')}</th>
                <th scope="col">{t('target.judgement')}</th>
              </tr>
            </thead>
            <tbody>
              {history.map((state, i) => (
                <tr key={`${state.validFrom}${i}`}>
                  <th scope="row">{formatDay(state.validFrom, language)}</th>
                  <td>
                    <LampMark lamp={state.lamp} />
                  </td>
                  <td>
                    <DeadlineBadge
                      target={{ deadlineState: state.deadlineState, daysLeft: null }}
                    />
                  </td>
                  <td>{say(state.verdict)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
