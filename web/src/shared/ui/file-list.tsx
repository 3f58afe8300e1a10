import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { formatBytes } from '../figures/bytes';
import { formatDay } from '../figures/days';
import { useLanguage, useMessages } from '../messages/use-messages';
import type { AsOfSearch } from '../search';

const SHOWN_HASH_SIGNS = 12;

/** What is shown of a kept file. */
export interface ListedFile {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

interface Props<T extends ListedFile> {
  readonly files: readonly T[];
  readonly label: string;
  /** Address below which a file is asked for by its id. */
  readonly folder: '/api/evidence' | '/api/attachments';
  readonly struck?: (file: T) => boolean;
  /** What is said of a file or can be done with it, below it. */
  readonly below?: (file: T) => ReactNode;
}

/** Kept files: saved by their names, with who brought them and their hash. */
export function FileList<T extends ListedFile>({ files, label, folder, struck, below }: Props<T>) {
  const t = useMessages();
  const language = useLanguage();
  const { asOf }: AsOfSearch = useSearch({ strict: false });
  return (
    <ul className="evidence-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className={struck?.(file) ? 'evidence-removed' : undefined}>
          <a
            href={`${folder}/${file.id}${asOf === undefined ? '' : `?asOf=${asOf}`}`}
            download={file.name}
            lang="zh-CN"
            aria-label={t('evidence.download', { name: file.name })}
          >
            {file.name}
          </a>{' '}
          <span className="muted nowrap">{formatBytes(file.size)}</span>
          <div className="muted">
            {t('evidence.uploaded', {
              by: file.uploadedBy,
              at: `${formatDay(file.uploadedAt.slice(0, 10), language)} ${file.uploadedAt.slice(11, 16)}`,
            })}{' '}
            <Hash file={file} />
          </div>
          {below?.(file)}
        </li>
      ))}
    </ul>
  );
}

function Hash({ file }: { file: ListedFile }) {
  const t = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <span className="nowrap">
      <span title={file.sha256}>
        {t('evidence.hash', { hash: `${file.sha256.slice(0, SHOWN_HASH_SIGNS)}…` })}
      </span>{' '}
      <button
        type="button"
        className="evidence-copy"
        aria-label={t('evidence.copyHash', { name: file.name })}
        onClick={() => void copyText(file.sha256).then(setCopied)}
      >
        {t(copied ? 'evidence.copied' : 'evidence.copy')}
      </button>
      <span className="visually-hidden" role="status">
        {copied && t('evidence.copied')}
      </span>
    </span>
  );
}

/** Plain-http intranets have no clipboard of the modern kind; the old command works there. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'visually-hidden';
    const focused = document.activeElement;
    (focused?.parentElement ?? document.body).append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without TLS
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }
}
