import { useQuery } from '@tanstack/react-query';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { DirectiveButton } from './directive-button';
import { MatterTable } from './matter-table';
import { mattersQuery } from './matters-query';
import { useSession } from '../shared/session';
import './matters.css';

interface Props {
  readonly subject: { readonly kind: 'target' | 'submission'; readonly id: number };
  /** Of the subject, where the page knows it. */
  readonly name?: string;
  readonly asOf: Day | undefined;
}

/** What leaders and inspections entrusted on a target or a return; nothing where there is nothing. */
export function MattersForSubject({ subject, name, asOf }: Props) {
  const t = useMessages();
  const directs = useSession().can.includes('direct') && asOf === undefined;
  const { data } = useQuery(
    mattersQuery(asOf, { subjectKind: subject.kind, subjectId: subject.id }),
  );
  const rows = data?.rows ?? [];
  if (rows.length === 0 && !directs) return null;
  return (
    <section className="panel matter-section" aria-labelledby="matters-of-subject">
      <div className="matter-head">
        <h2 id="matters-of-subject">{t('matters.forSubject')}</h2>
        <DirectiveButton
          about={subject.kind}
          id={subject.id}
          {...(name !== undefined && { name })}
          asOf={asOf}
        />
      </div>
      {rows.length > 0 && <MatterTable rows={rows} caption={t('matters.forSubject')} />}
    </section>
  );
}
