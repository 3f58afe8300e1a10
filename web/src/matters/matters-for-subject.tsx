import { useQuery } from '@tanstack/react-query';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { DirectiveButton } from './directive-button';
import { MatterTable } from './matter-table';
import { mattersQuery } from './matters-query';
import { useSession } from '../shared/session';
import { SubjectPart } from '../shared/ui/subject-section';
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
    <SubjectPart
      title={t('matters.forSubject')}
      acts={
        <DirectiveButton
          about={subject.kind}
          id={subject.id}
          {...(name !== undefined && { name })}
          asOf={asOf}
        />
      }
    >
      {rows.length > 0 && <MatterTable rows={rows} caption={t('matters.forSubject')} />}
    </SubjectPart>
  );
}
