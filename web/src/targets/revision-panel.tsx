import type { TargetDetail, TargetRevision } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay, type Translate } from '../shared/messages/use-messages';
import type { Language } from '../shared/messages/i18n';

/** What was changed of the target: when, what it was before, why, on what basis and by whom. */
export function RevisionPanel({ revisions }: { revisions: TargetDetail['revisions'] }) {
  const t = useMessages();
  return (
    <section className="panel" aria-labelledby="revisions-title">
      <h2 id="revisions-title">{t('target.revisions.title')}</h2>
      {revisions.length === 0 ? (
        <p className="target-note muted">{t('target.revisions.none')}</p>
      ) : (
        <div
          className="target-scroll"
          role="group"
          aria-label={t('target.revisions.title')}
          tabIndex={0}
        >
          <table className="table">
            <caption className="visually-hidden">{t('target.revisions.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('target.revisions.day')}</th>
                <th scope="col">{t('target.revisions.kind')}</th>
                <th scope="col">{t('target.revisions.change')}</th>
                <th scope="col">{t('target.revisions.why')}</th>
                <th scope="col">{t('target.revisions.who')}</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((revision) => (
                <Row key={revision.id} revision={revision} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ revision }: { revision: TargetRevision }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { basis } = revision;
  return (
    <tr>
      <th scope="row" className="nowrap">
        {inForce(revision, t, language)}
      </th>
      <td className="nowrap">{t(`revision.${revision.kind}`)}</td>
      <td>
        {revision.changes.map((change) => (
          <div key={change.label.zh}>
            <span className="muted">{say(change.label)}</span> {say(change.before)} →{' '}
            <strong>{say(change.after)}</strong>
          </div>
        ))}
      </td>
      <td>
        {revision.reason}
        {basis && (
          <div className="muted">
            {t('target.revisions.basis', {
              title: basis.title,
              number: basis.number === null ? '' : `（${basis.number}）`,
              day: formatDay(basis.date, language),
            })}
          </div>
        )}
        {revision.decisionReason && (
          <div className="muted">
            {t('target.revisions.decisionReason', { reason: revision.decisionReason })}
          </div>
        )}
      </td>
      <td>
        {people(revision, t, language).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </td>
    </tr>
  );
}

function inForce(revision: TargetRevision, t: Translate, language: Language): string {
  if (revision.decision === null) return t('target.revisions.open');
  return revision.decision === 'confirmed'
    ? formatDay(revision.effectiveOn, language)
    : t('target.revisions.void');
}

/** A goal change, and the end of a goal, has two persons, any other change one. */
function people(revision: TargetRevision, t: Translate, language: Language): string[] {
  const proposed = {
    name: revision.proposedBy,
    day: formatDay(revision.proposedOn, language),
  };
  if (revision.kind !== 'goal' && revision.kind !== 'end')
    return [t('target.revisions.byOne', proposed)];
  const decided = revision.decision && {
    name: revision.decidedBy ?? '',
    day: formatDay(revision.decidedOn, language),
  };
  return [
    t('target.revisions.proposed', proposed),
    ...(decided ? [t(`target.revisions.${revision.decision ?? 'confirmed'}`, decided)] : []),
  ];
}
