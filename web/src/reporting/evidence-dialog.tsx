import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, EvidenceFile, SubmissionLine } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { EvidenceList } from '../shared/ui/evidence-list';
import { QueryState } from '../shared/ui/query-state';
import { EvidenceDrop } from './evidence-drop';
import { EvidenceRemoval } from './evidence-removal';
import './evidence.css';

interface Props {
  readonly submissionId: number;
  readonly line: Pick<SubmissionLine, 'id' | 'name'>;
  readonly asOf: Day;
  readonly onClose: () => void;
}

/** Files of one value: listed for who may read them, brought and removed by the clerks. */
export function EvidenceDialog({ submissionId, line, asOf, onClose }: Props) {
  const t = useMessages();
  const [removing, setRemoving] = useState<number | null>(null);
  const query = useQuery(
    judgedQuery(['evidence', submissionId, line.id, asOf], () =>
      answered(
        api.GET('/api/submissions/{id}/lines/{lineId}/evidence', {
          params: { path: { id: submissionId, lineId: line.id }, query: { asOf } },
        }),
      ),
    ),
  );
  const acts = (file: EvidenceFile) => {
    if (file.removed !== null) return null;
    if (removing !== file.id) {
      return (
        <button
          type="button"
          className="evidence-copy"
          aria-label={t('evidence.removeOf', { name: file.name })}
          onClick={() => setRemoving(file.id)}
        >
          {t('evidence.remove')}
        </button>
      );
    }
    return (
      <EvidenceRemoval submissionId={submissionId} file={file} onClose={() => setRemoving(null)} />
    );
  };
  return (
    <Dialog
      title={t('evidence.of', { name: line.name })}
      footer={
        <button type="button" className="button" onClick={onClose}>
          {t('evidence.close')}
        </button>
      }
      onCancel={onClose}
    >
      <QueryState query={query} skeletonHeight={8}>
        {({ rows, can, limits }) => (
          <>
            {rows.length === 0 ? (
              <p>{t('evidence.none')}</p>
            ) : (
              <EvidenceList
                files={rows}
                label={t('evidence.title')}
                {...(can.remove && { acts })}
              />
            )}
            {can.add && (
              <EvidenceDrop submissionId={submissionId} lineId={line.id} limits={limits} />
            )}
          </>
        )}
      </QueryState>
    </Dialog>
  );
}
