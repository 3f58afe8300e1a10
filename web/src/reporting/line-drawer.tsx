import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, LineHistory } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { TargetLink } from '../shared/ui/links';
import { QueryState } from '../shared/ui/query-state';
import { VersionList } from '../shared/ui/version-list';

interface Props {
  readonly submissionId: number;
  readonly lineId: number;
  readonly name: string;
  /** Undefined: the system’s today. */
  readonly asOf: Day | undefined;
  /** The focus then goes back to where it came from. */
  readonly onClose: () => void;
}

/** Beside the grid: a row’s definition, its targets, and its last twelve values with all versions. */
export function LineDrawer({ submissionId, lineId, name, asOf, onClose }: Props) {
  const t = useMessages();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), [lineId]);
  const query = useQuery(
    judgedQuery(['line-history', submissionId, lineId, asOf], () =>
      answered(
        api.GET('/api/submissions/{id}/lines/{lineId}/history', {
          params: { path: { id: submissionId, lineId }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  return (
    <aside
      className="drawer"
      aria-labelledby="drawer-title"
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="drawer-head">
        <h2 id="drawer-title" lang="zh-CN">
          {t('grid.detailsOf', { name })}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {t('drawer.close')}
        </button>
      </div>
      <QueryState query={query} skeletonHeight={20}>
        {(history) => <History history={history} />}
      </QueryState>
    </aside>
  );
}

function History({ history }: { history: LineHistory }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <h3>{t('grid.definition')}</h3>
      <p>
        {say(history.definition)} · {history.unit} · {t(`drawer.publisher.${history.publisher}`)}
      </p>
      <h3>{t('drawer.targets')}</h3>
      <ul className="drawer-list">
        {history.targets.map((target) => (
          <li key={target.id}>
            <TargetLink id={target.id}>{target.name}</TargetLink>
            <div>
              {say(target.goalText)} · {t('deadline.label')}{' '}
              {target.deadline === null
                ? t('deadline.no_deadline')
                : formatDay(target.deadline, language)}
              {target.deadline !== null && !target.deadlineStated && (
                <span className="muted"> ({t('deadline.unstatedShort')})</span>
              )}
            </div>
            <div>
              {target.expected === null
                ? t('drawer.unscheduled')
                : t('drawer.expected', {
                    value: formatQuantity(target.expected, target.expectedUnit),
                  })}
            </div>
            <div className="muted">{say(target.verdict)}</div>
          </li>
        ))}
      </ul>
      <h3>{t('drawer.periods')}</h3>
      {history.periods.length === 0 ? (
        <p className="muted">{t('drawer.noPeriods')}</p>
      ) : (
        <ol className="drawer-list">
          {history.periods.map((period) => (
            <li key={period.periodEnd}>
              <strong>{say(period.label)}</strong>
              <VersionList versions={period.versions} unit={history.unit} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
