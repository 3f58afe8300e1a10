import { useQueryClient } from '@tanstack/react-query';
import { renewJudged } from '../api/judged-query';
import type { LineEvidence } from '../api/model';
import { formatBytes } from '../shared/figures/bytes';
import { useMessages } from '../shared/messages/use-messages';
import { FileDrop } from '../shared/ui/file-drop';
import { useFileUploads } from '../shared/ui/use-file-uploads';

interface Props {
  readonly submissionId: number;
  readonly lineId: number;
  readonly limits: LineEvidence['limits'];
}

/** Files for one value: each is kept as soon as it has arrived. */
export function EvidenceDrop({ submissionId, lineId, limits }: Props) {
  const t = useMessages();
  const client = useQueryClient();
  const { uploads, add, retry, cancel } = useFileUploads(
    `/api/submissions/${submissionId}/lines/${lineId}/evidence`,
    () => renewJudged(client),
  );
  return (
    <FileDrop
      uploads={uploads}
      limits={t('evidence.limits', {
        file: formatBytes(limits.file),
        files: limits.filesPerValue,
        total: formatBytes(limits.return),
      })}
      mostBytes={limits.file}
      onFiles={add}
      onRetry={retry}
      onCancel={cancel}
    />
  );
}
