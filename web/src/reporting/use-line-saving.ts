import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { answered, api, newKey, writeHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { SaveLine, SubmissionDetail, SubmissionLine } from '../api/model';
import { ProblemError } from '../api/problem';
import { draftOf, sameDraft, saveableOf, type LineDraft } from './line-draft';
import { SaveQueue, type SaveReport } from './save-queue';

export interface StaleLine {
  readonly changedBy: string | null;
  readonly current: SubmissionLine | null;
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
  /** Version on which the next save of a line builds: that of the text the person has seen. */
  const versions = useRef(new Map<number, number>());
  /** What was last handed to the queue: Enter and the blur that follows it are one commit. */
  const handedOver = useRef(new Map<number, string>());
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  }, [lines]);

  const [queue] = useState(
    () =>
      new SaveQueue<SaveLine, SubmissionLine, StaleLine>({
        newKey,
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        send: async ({ id, draft, key }) => {
          const version =
            versions.current.get(id) ?? latest.current.find((line) => line.id === id)?.version;
          try {
            const line = await answered(
              api.PUT('/api/submissions/{id}/lines/{lineId}', {
                params: {
                  path: { id: submissionId, lineId: id },
                  header: writeHeaders(version, key),
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
          const line = report.saved;
          if (line) {
            versions.current.set(line.id, line.version);
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

  return {
    lines,
    unsaved,
    draftFor: (line: SubmissionLine) => drafts.get(line.id) ?? draftOf(line),
    reportFor: (id: number) => reports.get(id),
    /** Keeps what is typed; nothing goes to the server yet. */
    type: (line: SubmissionLine, draft: LineDraft) => {
      if (!drafts.has(line.id) && !versions.current.has(line.id)) {
        versions.current.set(line.id, line.version);
      }
      setDrafts((old) => new Map(old).set(line.id, draft));
    },
    /** Saves a line's draft if it differs from what the server has and can be read. */
    commit: (line: SubmissionLine, draft: LineDraft) => {
      setDrafts((old) => new Map(old).set(line.id, draft));
      const waiting = reports.get(line.id)?.state;
      if (waiting === 'conflict') return;
      const underway = waiting === 'saving' || waiting === 'waiting';
      if (!underway && sameDraft(draft, draftOf(line))) return;
      const saveable = saveableOf(line, draft);
      if (saveable.kind !== 'ready') return;
      const text = JSON.stringify(saveable.body);
      if (underway && handedOver.current.get(line.id) === text) return;
      handedOver.current.set(line.id, text);
      queue.add(line.id, saveable.body);
    },
    restore: (line: SubmissionLine) => {
      setDrafts((old) => new Map([...old].filter(([id]) => id !== line.id)));
    },
    /** After a conflict: take the other's text, or save one's own over it. */
    settle: (line: SubmissionLine, keep: 'mine' | 'theirs') => {
      const report = reports.get(line.id);
      const current = report?.stale?.current ?? line;
      versions.current.set(line.id, current.version);
      setSaved((old) => new Map(old).set(line.id, current));
      setReports((old) => new Map([...old].filter(([id]) => id !== line.id)));
      const draft = drafts.get(line.id);
      if (keep === 'theirs' || !draft) {
        setDrafts((old) => new Map([...old].filter(([id]) => id !== line.id)));
        return;
      }
      const saveable = saveableOf(current, draft);
      if (saveable.kind === 'ready') queue.add(line.id, saveable.body);
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
  return error.status === 0 || error.status === 429 || error.status >= 502;
}

function staleOf(error: ProblemError): StaleLine {
  const { changedBy, current } = error.members;
  return {
    changedBy: typeof changedBy === 'string' ? changedBy : null,
    current: isLine(current) ? current : null,
  };
}

function isLine(value: unknown): value is SubmissionLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as SubmissionLine).version === 'number' &&
    Array.isArray((value as SubmissionLine).targets)
  );
}
