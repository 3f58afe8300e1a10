import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Appeal, Day, FileAppeal } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { SubjectPart } from '../shared/ui/subject-section';
import { AppealTable } from './appeal-table';
import { appealsQuery } from './appeals-query';
import { FileDialog } from './file-dialog';

interface Props {
  readonly contested: Pick<FileAppeal, 'contestedKind' | 'contestedId'>;
  readonly asOf: Day | undefined;
  /** What is offered after an appeal was upheld, wholly or in part. */
  readonly upheld?: (decision: NonNullable<Appeal['decision']>) => ReactNode;
}

/** Appeals about a target's judgement, a return's lateness or a slip, and the way to contest it. */
export function AppealsForSubject({ contested, asOf, upheld }: Props) {
  const t = useMessages();
  const say = useSay();
  const [filing, setFiling] = useState(false);
  const { data } = useQuery(appealsQuery(asOf, contested));
  if (!data || (data.rows.length === 0 && !data.can.file)) return null;
  const { rows, can } = data;
  const decision = rows.find(({ state }) => state === 'upheld' || state === 'partly')?.decision;
  return (
    <SubjectPart
      title={t('appeal.title')}
      acts={
        <>
          {can.file && (
            <button type="button" className="button no-print" onClick={() => setFiling(true)}>
              {t('appeal.file')}
            </button>
          )}
          {filing && (
            <FileDialog contested={contested} until={can.until} onClose={() => setFiling(false)} />
          )}
        </>
      }
    >
      {rows.length > 0 && (
        <>
          {can.refusal !== null && <p className="muted">{say(can.refusal)}</p>}
          <AppealTable rows={rows} caption={t('appeal.title')} />
          {decision && upheld?.(decision)}
        </>
      )}
    </SubjectPart>
  );
}
