import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { answered, api, newKey, versionedHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { SaveLine, SubmissionDetail, SubmissionLine } from '../api/model';
import { ProblemError } from '../api/problem';
import { draftOf, sameDraft, saveableOf, type LineDraft } from './line-draft';
import { SaveBook } from './save-book';
import { SaveQueue, type SaveReport } from './save-queue';

/** What somebody else saved meanwhile; null where the answer did not say. */
export interface StaleLine {
  readonly changedBy: string | null;
  readonly current: (SaveLine & { readonly version: number }) | null;
}

type Report = SaveReport<SubmissionLine, StaleLine>;

/** The row with the higher version: a poll that set out earlier must not bring old text back. */
function newer(a: SubmissionLine, b: SubmissionLine | undefined): SubmissionLine {
  return b && b.version >= a.version ? b : a;
}

/** Drafts of the grid and their way to the server: one at a time, in order, nothing lost. */
export function useLineSaving(detail: SubmissionDetail) {
  const client = useQueryClient();
  const submissionId = detail.submission.id;
  const [drafts, setDrafts] = useState<ReadonlyMap<number, LineDraft>>(new Map());
  const [reports, setReports] = useState<ReadonlyMap<number, Report>>(new Map());
  const [saved, setSaved] = useState<ReadonlyMap<number, SubmissionLine>>(new Map());
  const lines = useMemo(
    () => detail.lines.map((line) => newer(line, saved.get(line.id))),
    [detail.lines, saved],
  );
  const [book] = useState(() => new SaveBook());
  const [queue] = useState(
    () =>
      new SaveQueue<SaveLine, SubmissionLine, StaleLine>({
        newKey,
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        send: async ({ id, draft, key }) => {
          const version = book.versionOf(id);
          if (version === undefined) return { kind: 'refused', message: '' };
          try {
            const line = await answered(
              api.PUT('/api/submissions/{id}/lines/{lineId}', {
                params: {
                  path: { id: submissionId, lineId: id },
                  header: versionedHeaders(version, key),
                },
                body: draft,
              }),
            );
            return { kind: 'saved', saved: line };
          } catch (error) {
            if (!(error instanceof ProblemError) || mayPass(error)) return { kind: 'unreachable' };
            if (error.status === 412) return { kind: 'conflict', stale: staleOf(error) };
            return { kind: 'refused', message: error.detail || error.code };
          }
        },
        report: (report) => {
          if (report.state !== 'saving' && report.state !== 'waiting') book.arrived(report.id);
          const line = report.saved;
          if (line) {
            book.see(line.id, line.version);
            setSaved((old) => new Map(old).set(line.id, line));
            setDrafts((old) => settledDrafts(old, line));
          }
          setReports((old) => new Map(old).set(report.id, report));
          if (report.state === 'conflict') void renewJudged(client);
        },
      }),
  );

  useEffect(() => {
    const online = () => queue.retryNow();
    const leaving = (event: BeforeUnloadEvent) => {
      if (queue.pending > 0) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
    };
  }, [queue]);

  const unsaved = [...reports.values()].some(
    ({ state }) => state === 'saving' || state === 'waiting',
  );
  useEffect(() => {
    if (!unsaved && saved.size > 0) void renewJudged(client);
  }, [client, unsaved, saved]);

  /** A draft that begins now builds on the line as it is shown now. */
  function seen(line: SubmissionLine): void {
    if (!drafts.has(line.id)) book.see(line.id, line.version);
  }

  return {
    lines,
    unsaved,
    draftFor: (line: SubmissionLine) => drafts.get(line.id) ?? draftOf(line),
    reportFor: (id: number) => reports.get(id),
    /** Keeps what is typed; nothing goes to the server yet. */
    type: (line: SubmissionLine, draft: LineDraft) => {
      seen(line);
      setDrafts((old) => new Map(old).set(line.id, draft));
    },
    /** Saves a line's draft if it differs from what the server has and can be read. */
    commit: (line: SubmissionLine, draft: LineDraft) => {
      seen(line);
      setDrafts((old) => new Map(old).set(line.id, draft));
      if (reports.get(line.id)?.state === 'conflict') return;
      if (!book.isUnderway(line.id) && sameDraft(draft, draftOf(line))) return;
      const saveable = saveableOf(line, draft);
      if (saveable.kind !== 'ready') return;
      if (book.handOver(line.id, JSON.stringify(saveable.body))) queue.add(line.id, saveable.body);
    },
    restore: (line: SubmissionLine) => {
      setDrafts((old) => new Map([...old].filter(([id]) => id !== line.id)));
    },
    /** After a conflict: take the other's text, or save one's own over it. */
    settle: (line: SubmissionLine, keep: 'mine' | 'theirs') => {
      const theirs = reports.get(line.id)?.stale?.current;
      book.see(line.id, Math.max(theirs?.version ?? 0, line.version));
      setReports((old) => new Map([...old].filter(([id]) => id !== line.id)));
      const draft = drafts.get(line.id);
      const saveable = draft && saveableOf(line, draft);
      if (keep === 'mine' && saveable?.kind === 'ready') queue.add(line.id, saveable.body);
      else setDrafts((old) => new Map([...old].filter(([id]) => id !== line.id)));
    },
  };
}

/** A draft that the server now holds is none any more; one typed further meanwhile stays. */
function settledDrafts(
  drafts: ReadonlyMap<number, LineDraft>,
  line: SubmissionLine,
): ReadonlyMap<number, LineDraft> {
  const draft = drafts.get(line.id);
  if (!draft) return drafts;
  const saveable = saveableOf(line, draft);
  const held = saveableOf(line, draftOf(line));
  const same =
    saveable.kind === 'ready' &&
    held.kind === 'ready' &&
    JSON.stringify(saveable.body) === JSON.stringify(held.body);
  return same ? new Map([...drafts].filter(([id]) => id !== line.id)) : drafts;
}

/** No answer, a busy server or one that is starting: the same request may succeed later. */
function mayPass(error: ProblemError): boolean {
  if (error.status === 409) return ['command_running', 'day_turned'].includes(error.code);
  return error.status === 0 || error.status === 429 || error.status >= 502;
}

function staleOf(error: ProblemError): StaleLine {
  const { changedBy, current } = error.members;
  return {
    changedBy: typeof changedBy === 'string' ? changedBy : null,
    current: isContent(current) ? current : null,
  };
}

function isContent(value: unknown): value is StaleLine['current'] & object {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { version?: unknown }).version === 'number' &&
    'value' in value
  );
}
