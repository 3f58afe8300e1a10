import { answered, api } from '../api/client';
import type { BulletinDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly detail: BulletinDetail;
  readonly onDrafted: (id: number) => void;
}

/** Drafts a bulletin that corrects this one; this one stays as it is. */
export function FollowButton({ detail, onDrafted }: Props) {
  const t = useMessages();
  const write = useWrite((body: { regionCode: string; followsId: number }, header) =>
    answered(api.POST('/api/bulletins', { params: { header }, body })),
  );
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={write.isPending}
        onClick={() =>
          write.mutate(
            { body: { regionCode: detail.regionCode, followsId: detail.id }, version: 1 },
            { onSuccess: ({ id }) => onDrafted(id) },
          )
        }
      >
        {t('bulletins.follow')}
      </button>
      {write.error && <ProblemNotice error={write.error} />}
    </>
  );
}
