import type { BulletinDetail, BulletinPart } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';
import { SubmissionLink, TargetLink } from '../shared/ui/links';

interface Props {
  readonly detail: BulletinDetail;
  readonly part: BulletinPart;
}

/** The figures that a part was made of, each leading to its target or return. */
export function PartSources({ detail, part }: Props) {
  const t = useMessages();
  const figures = detail.figures.filter(({ targetId }) => part.targetIds.includes(targetId));
  const returns = detail.returns.filter(({ submissionId }) =>
    part.submissionIds.includes(submissionId),
  );
  return (
    <aside className="panel bulletin-sources no-print" aria-label={t('bulletins.sources')}>
      <h2>
        {t('bulletins.sources')}
        <span className="muted"> {t(`bulletins.part.${part.key}`)}</span>
      </h2>
      {part.key === 'overall' && (
        <table className="table">
          <caption>{t('bulletins.groups')}</caption>
          <tbody>
            {detail.groups.map((group) => (
              <tr key={group.group}>
                <th scope="row" lang="zh-CN">
                  {group.name}
                </th>
                <td className="number">{group.count}</td>
                <td className="number">{group.share === null ? '—' : `${group.share}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {figures.length + returns.length === 0 && <p className="muted">{t('bulletins.noSources')}</p>}
      <ul>
        {figures.map((figure) => (
          <li key={figure.targetId} lang="zh-CN">
            <LampMark lamp={figure.lamp} />{' '}
            <TargetLink id={figure.targetId}>{figure.name}</TargetLink>
            <p className="muted">{figure.verdict}</p>
          </li>
        ))}
        {returns.map((one) => (
          <li key={one.submissionId} lang="zh-CN">
            <SubmissionLink id={one.submissionId}>
              {one.agency} {one.round}
              {t('bulletins.openReturn')}
            </SubmissionLink>
          </li>
        ))}
      </ul>
    </aside>
  );
}
