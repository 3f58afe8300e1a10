import type { ReactNode } from 'react';
import type { AttachedFile } from '../../api/model';
import { useMessages } from '../messages/use-messages';
import { FileList } from './file-list';

interface Props {
  readonly files: readonly AttachedFile[];
  /** 附件 unless said. */
  readonly label?: string;
  /** What can be done with a file, below it. */
  readonly acts?: (file: AttachedFile) => ReactNode;
}

/** Files that went with something. */
export function AttachmentList({ files, label, acts }: Props) {
  const t = useMessages();
  return (
    <FileList
      files={files}
      label={label ?? t('attachments.title')}
      folder="/api/attachments"
      {...(acts && { below: acts })}
    />
  );
}
