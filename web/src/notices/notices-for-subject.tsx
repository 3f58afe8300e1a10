import { useQuery } from '@tanstack/react-query';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import type { Subject } from '../shared/subject';
import { SubjectPart } from '../shared/ui/subject-section';
import { IssueNoticesButton } from './issue-notices-button';
import { NoticeTable } from './notice-table';
import { noticesQuery } from './notices-query';
import './notices.css';

interface Props {
  readonly subject: Subject;
  readonly asOf: Day | undefined;
}

/** The slips on a matter, and the way to issue one; nothing where there is neither. */
export function NoticesForSubject({ subject, asOf }: Props) {
  const t = useMessages();
  const issues = useSession().can.includes('supervise') && asOf === undefined;
  const { data } = useQuery(
    noticesQuery(asOf, { subjectKind: subject.kind, subjectId: subject.id }),
  );
  const rows = data?.rows ?? [];
  if (rows.length === 0 && !issues) return null;
  return (
    <SubjectPart
      title={t('notices.title')}
      acts={issues && <IssueNoticesButton slips={[{ subject }]} label={t('notices.issueOne')} />}
    >
      {rows.length > 0 && <NoticeTable rows={rows} caption={t('notices.title')} />}
    </SubjectPart>
  );
}
