import { useState } from 'react';
import type { BulletinDetail, BulletinPartKey } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { ConflictNotice } from './conflict-notice';
import { DiscardDialog } from './discard-dialog';
import { FrameFields } from './frame-fields';
import { IssueDialog } from './issue-dialog';
import { PartField } from './part-field';
import { PartSources } from './part-sources';
import { RegenerateDialog } from './regenerate-dialog';
import { useDraftSave } from './use-draft-save';

type Open = 'regenerate' | 'issue' | 'discard' | null;

interface Props {
  readonly detail: BulletinDetail;
  readonly onGone: () => void;
}

/** The parts, the text as it will be printed, and the figures behind the part that is worked on. */
export function DraftEditor({ detail, onGone }: Props) {
  const t = useMessages();
  const saving = useDraftSave(detail);
  const [current, setCurrent] = useState<BulletinPartKey>('overall');
  const [open, setOpen] = useState<Open>(null);
  // The version of the stored draft that a dialog acts on.
  const [version, setVersion] = useState(detail.version);
  const part = detail.parts.find(({ key }) => key === current);

  async function show(dialog: Exclude<Open, null>) {
    const saved = await saving.flush();
    if (saved === null) return;
    setVersion(saved);
    setOpen(dialog);
  }

  return (
    <>
      <div className="bulletin-bar no-print">
        <span role="status" className={`bulletin-state bulletin-state-${saving.state}`}>
          {saving.state === 'conflict'
            ? t('bulletins.conflict', { name: saving.theirs?.by ?? '' })
            : t(`bulletins.state.${saving.state}`)}
        </span>
        {(saving.state === 'unsaved' || saving.state === 'failed') && (
          <button type="button" className="button" onClick={() => void saving.flush()}>
            {t('common.save')}
          </button>
        )}
        <span className="bulletin-bar-space" />
        <button type="button" className="button" onClick={() => void show('discard')}>
          {t('bulletins.discard')}
        </button>
        <button type="button" className="button" onClick={() => void show('regenerate')}>
          {t('bulletins.regenerate')}
        </button>
        <button type="button" className="button button-primary" onClick={() => void show('issue')}>
          {t('bulletins.issue')}
        </button>
      </div>
      {saving.error && <ProblemNotice error={saving.error} />}
      {saving.theirs && <ConflictNotice saving={saving} />}
      <div className="bulletin-desk">
        <nav className="panel bulletin-parts no-print" aria-label={t('bulletins.parts')}>
          <ul>
            <li>
              <a href="#bulletin-head">{t('bulletins.head')}</a>
            </li>
            {saving.text.parts.map(({ key, text }) => (
              <li key={key}>
                <a
                  href={`#bulletin-part-${key}`}
                  aria-current={key === current ? 'true' : undefined}
                  onClick={() => setCurrent(key)}
                >
                  {t(`bulletins.part.${key}`)}
                </a>
                <PartMark
                  text={text}
                  generated={detail.parts.find((one) => one.key === key)?.generated ?? ''}
                />
              </li>
            ))}
          </ul>
        </nav>
        <div className="bulletin-sheet" lang="zh-CN">
          <FrameFields text={saving.text} onChange={saving.change} />
          {detail.parts.map((one) => (
            <PartField
              key={one.key}
              part={one}
              text={saving.text.parts.find(({ key }) => key === one.key)?.text ?? ''}
              onFocus={() => setCurrent(one.key)}
              onChange={(text) => saving.changePart(one.key, text)}
            />
          ))}
        </div>
        {part && <PartSources detail={detail} part={part} />}
      </div>
      {open === 'regenerate' && (
        <RegenerateDialog detail={detail} version={version} onClose={() => setOpen(null)} />
      )}
      {open === 'issue' && (
        <IssueDialog detail={detail} version={version} onClose={() => setOpen(null)} />
      )}
      {open === 'discard' && (
        <DiscardDialog
          id={detail.id}
          version={version}
          onDone={onGone}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function PartMark({ text, generated }: { text: string; generated: string }) {
  const t = useMessages();
  if (text.trim() === '')
    return <span className="muted bulletin-left-out">{t('bulletins.leftOut')}</span>;
  return text === generated ? null : (
    <span className="bulletin-edited"> {t('bulletins.edited')}</span>
  );
}
