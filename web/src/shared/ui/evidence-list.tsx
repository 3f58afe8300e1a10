import type { ReactNode } from 'react';
import type { EvidenceFile } from '../../api/model';
import { formatDay } from '../figures/days';
import { useLanguage, useMessages } from '../messages/use-messages';
import { FileList } from './file-list';

interface Props {
  readonly files: readonly EvidenceFile[];
  readonly label: string;
  /** What can be done with a file, below it. */
  readonly acts?: (file: EvidenceFile) => ReactNode;
}

/** Files that prove a value; of removed ones by whom and why. */
export function EvidenceList({ files, label, acts }: Props) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <FileList
      files={files}
      label={label}
      folder="/api/evidence"
      struck={({ removed }) => removed !== null}
      below={(file) => (
        <>
          {file.removed && (
            <div className="evidence-note">
              {t('evidence.removedBy', {
                by: file.removed.by,
                on: formatDay(file.removed.on, language),
                reason: file.removed.reason,
              })}
            </div>
          )}
          {acts?.(file)}
        </>
      )}
    />
  );
}
