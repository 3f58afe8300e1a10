import { useId, useState, type ReactNode } from 'react';
import type { Sentence, TermsChange } from '../api/model';
import { ProblemError } from '../api/problem';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { PreviewTable } from './preview-table';
import { ReasonPart, SHORTEST_WORDS } from './reason-part';
import { usePreview } from './use-preview';

interface Props {
  readonly targetId: number;
  readonly title: string;
  readonly hint?: string;
  /** Why this cannot be set for the target; then nothing is offered. */
  readonly unfit?: Sentence | null;
  /** False for a past day, or while something else has to be done first. */
  readonly mayChange: boolean;
  /** What is typed, whole; null while a day or a figure is missing. */
  readonly change: TermsChange | null;
  readonly effectiveOn?: string | null;
  /** What is still missing beside change and reason, as a sentence. */
  readonly missing?: string | null;
  readonly saveText: string;
  readonly savedText: string;
  /** Stores the change; its problem is shown here. */
  readonly save: (reason: string) => Promise<void>;
  /** Reads the target again after somebody else changed it. */
  readonly renew: () => Promise<void>;
  readonly children: ReactNode;
}

/** One part of a target that can be changed: fields, preview of what it moves, reason, saving. */
export function ChangeSection(props: Props) {
  const { change, effectiveOn = null, missing = null, mayChange } = props;
  const t = useMessages();
  const say = useSay();
  const titleId = useId();
  const preview = usePreview(props.targetId);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const asked = change && { change, effectiveOn };
  const shown = preview.result(asked);
  const objections = preview.problem(asked);

  async function save() {
    const obstacle = shown
      ? (missing ?? (reason.trim().length < SHORTEST_WORDS ? t('maintenance.needReason') : null))
      : t('maintenance.previewFirst');
    setNote(obstacle);
    setFailed(null);
    if (obstacle !== null) return;
    setSaving(true);
    try {
      await props.save(reason.trim());
      setSaved(true);
      setReason('');
      preview.clear();
    } catch (error) {
      setFailed(error as Error);
      if (error instanceof ProblemError && error.status === 412) {
        const { changedBy } = error.members;
        const name = typeof changedBy === 'string' ? changedBy : '—';
        setNote(t('maintenance.staleBy', { name }));
        preview.clear();
        await props.renew();
      }
    } finally {
      setSaving(false);
    }
  }

  function ask() {
    setSaved(false);
    setFailed(null);
    setNote(asked ? null : t('maintenance.incomplete'));
    if (asked) preview.ask(asked);
  }

  return (
    <section className="panel maintenance-section" aria-labelledby={titleId}>
      <h2 id={titleId}>{props.title}</h2>
      {props.hint && <p className="muted">{props.hint}</p>}
      {props.unfit ? (
        <p className="muted">{say(props.unfit)}</p>
      ) : (
        <form
          className="maintenance-form"
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <fieldset className="maintenance-fields" disabled={!mayChange}>
            {props.children}
          </fieldset>
          {mayChange && (
            <>
              <button type="submit" className="button" disabled={preview.waiting}>
                {t('maintenance.preview')}
              </button>
              {objections && <ProblemNotice error={objections} />}
              {shown && <PreviewTable preview={shown} />}
              <ReasonPart reason={reason} onReason={setReason} error={failed} note={note}>
                <button
                  type="button"
                  className="button button-primary"
                  disabled={saving}
                  onClick={() => void save()}
                >
                  {props.saveText}
                </button>
              </ReasonPart>
            </>
          )}
          {saved && (
            <p className="maintenance-saved" role="status">
              {props.savedText}
            </p>
          )}
        </form>
      )}
    </section>
  );
}
