import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplyForClosing, Day } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { SubjectPart } from '../shared/ui/subject-section';
import { ApplyDialog } from './apply-dialog';
import { ClosingTable } from './closing-table';
import { closingsQuery } from './closings-query';
import './closings.css';

interface Props {
  readonly subject: ApplyForClosing['subject'];
  readonly asOf: Day | undefined;
}

/** Closings of a target or an entrusted matter, and the way to apply for one. */
export function ClosingForSubject({ subject, asOf }: Props) {
  const t = useMessages();
  const say = useSay();
  const [applying, setApplying] = useState(false);
  const { data } = useQuery(
    closingsQuery(asOf, { subjectKind: subject.kind, subjectId: subject.id }),
  );
  if (!data) return null;
  const { rows, can } = data;
  const offered = can.apply || can.onBehalf;
  if (rows.length === 0 && !offered && can.refusal === null) return null;
  return (
    <SubjectPart
      title={t('closing.title')}
      acts={
        <>
          {offered && (
            <button type="button" className="button no-print" onClick={() => setApplying(true)}>
              {t(can.apply ? 'closing.apply' : 'closing.applyOnBehalf')}
            </button>
          )}
          {applying && (
            <ApplyDialog
              subject={subject}
              onBehalf={!can.apply}
              onClose={() => setApplying(false)}
            />
          )}
        </>
      }
    >
      {rows.length > 0 ? (
        <ClosingTable rows={rows} caption={t('closing.title')} />
      ) : (
        !offered && can.refusal !== null && <p className="muted">{say(can.refusal)}</p>
      )}
    </SubjectPart>
  );
}
