import { useQuery } from '@tanstack/react-query';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { QueryState } from '../shared/ui/query-state';
import { documentQuery, draftQuery } from './intake-query';
import { ReviewDesk } from './review-desk';
import './intake.css';
import './intake-desk.css';
import './intake-rows.css';
import './intake-parts.css';
import './intake-narrow.css';
import './intake-paper.css';

interface Props {
  readonly id: number;
  readonly asOf: Day | undefined;
  /** Row to begin at. */
  readonly row: number | undefined;
  readonly onConfirmed: (planKey: string) => void;
  /** Where a draft was discarded. */
  readonly onGone: () => void;
}

/** One document: left its words, right the ledger proposed from them. */
export function ReviewPage({ id, asOf, row, onConfirmed, onGone }: Props) {
  const t = useMessages();
  const draft = useQuery(draftQuery(id, asOf));
  const document = useQuery(documentQuery(id, asOf));
  return (
    <>
      {(draft.data === undefined || document.data === undefined) && (
        <h1 className="visually-hidden">{t('intake.title')}</h1>
      )}
      <QueryState query={draft} skeletonHeight={40}>
        {(data) => (
          <QueryState query={document} skeletonHeight={40}>
            {(text) => (
              <ReviewDesk
                draft={data}
                document={text}
                first={row}
                onConfirmed={onConfirmed}
                onGone={onGone}
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </>
  );
}
