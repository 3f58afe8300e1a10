import { Link } from '@tanstack/react-router';
import type { Appeal } from '../api/model';
import { SubmissionLink, TargetLink } from '../shared/ui/links';

/** To the contested record, which stays as it is. */
export function ContestedLink({ appeal }: { appeal: Appeal }) {
  const { contestedKind, contestedId, label } = appeal;
  if (contestedKind === 'judgement') return <TargetLink id={contestedId}>{label}</TargetLink>;
  if (contestedKind === 'lateness') {
    return <SubmissionLink id={contestedId}>{label}</SubmissionLink>;
  }
  return (
    <Link to="/notices/$id" params={{ id: String(contestedId) }} lang="zh-CN">
      {label}
    </Link>
  );
}
