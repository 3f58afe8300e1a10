import type { SubmissionDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';

/** Says of a past day which lines were typed over since, so that their draft of that day is gone. */
export function PastDraftNotice({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const gone = detail.lines.filter(({ draftKept }) => !draftKept);
  if (gone.length === 0) return null;
  const lines = gone.map(({ name }) => name).join(t('pastDraft.between'));
  const { submittedOn } = detail.submission;
  return (
    <p className="problem" role="status">
      {submittedOn === null
        ? t('pastDraft.notKept', { lines })
        : t('pastDraft.lastHandedIn', { lines, day: formatDay(submittedOn, language) })}
    </p>
  );
}
