import { useMemo, useState, type ReactNode } from 'react';
import type { SubmissionDetail } from '../api/model';
import { EvidenceContext } from './evidence-context';
import { EvidenceDialog } from './evidence-dialog';

/**
 * Gives the rows their files and stands outside the grid with the dialog, so that keys and pastes
 * in it are none of the grid's.
 */
export function EvidenceProvider({
  detail,
  children,
}: {
  detail: SubmissionDetail;
  children: ReactNode;
}) {
  const [shown, setShown] = useState<number | null>(null);
  const { lines } = detail;
  const context = useMemo(() => {
    const files = new Map(lines.map((line) => [line.id, line.evidence]));
    return { filesOf: (lineId: number) => files.get(lineId) ?? [], show: setShown };
  }, [lines]);
  const line = lines.find(({ id }) => id === shown);
  return (
    <EvidenceContext value={context}>
      {children}
      {line && (
        <EvidenceDialog
          key={line.id}
          submissionId={detail.submission.id}
          line={line}
          asOf={detail.asOf}
          onClose={() => setShown(null)}
        />
      )}
    </EvidenceContext>
  );
}
