import { useState } from 'react';
import { answered, api } from '../api/client';
import type { EntrustedDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { MatterDialog, type MatterAct } from './matter-dialog';
import { ReportForm } from './report-form';

const ACTS = ['relay', 'return', 'changeDue', 'changeOwner', 'withdraw'] as const;

/** What the reader can do with the matter now; the first one stands out. */
export function MatterActs({ detail }: { readonly detail: EntrustedDetail }) {
  const t = useMessages();
  const [act, setAct] = useState<MatterAct | null>(null);
  const { id, version, can } = detail;
  const acknowledge = useWrite((_body: object, header) =>
    answered(api.POST('/api/matters/{id}/acknowledge', { params: { path: { id }, header } })),
  );
  const acts = ACTS.filter((one) => can[one]);
  return (
    <div className="matter-acts no-print">
      {acknowledge.error && <ProblemNotice error={acknowledge.error} />}
      {can.acknowledge && (
        <button
          type="button"
          className="button button-primary"
          disabled={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ body: {}, version })}
        >
          {t('matters.acknowledge')}
        </button>
      )}
      {can.report && <ReportForm key={version} detail={detail} />}
      {acts.length > 0 && (
        <div className="matter-buttons">
          {acts.map((one) => (
            <button key={one} type="button" className="button" onClick={() => setAct(one)}>
              {t(`matters.${one}`)}
            </button>
          ))}
        </div>
      )}
      {act && <MatterDialog detail={detail} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}
