import { Problem } from '../shared/problem';
import type { NamedLine } from './submission-line.repository';

/** A line as whoever hands the return in saw it. */
export interface SeenLine {
  readonly id: number;
  readonly version: number;
}

/**
 * 412 with the lines that are not as they were seen, or null where all are: one that was changed,
 * one that came, one that is gone.
 */
export function staleLines(seen: readonly SeenLine[], now: readonly NamedLine[]): Problem | null {
  const seenById = new Map(seen.map((line) => [line.id, line]));
  const changed = now.filter((line) => seenById.get(line.id)?.version !== line.version);
  const there = new Set(now.map((line) => line.id));
  const gone = seen.filter((line) => !there.has(line.id));
  if (changed.length === 0 && gone.length === 0) return null;
  const named = changed.map((line) => `“${line.name}”`).join('、');
  const count = changed.length + gone.length;
  return new Problem({
    status: 412,
    code: 'stale_lines',
    title: { zh: '内容已被他人修改', en: 'Changed in the meantime' },
    detail: {
      zh: `您打开后有${count}行已变动${named && `：${named}`}。请核对最新内容后再报送，本次尚未报送。`,
      en: `${count} lines were changed after you opened the return${named && ` (${named})`}; check them and submit again. Nothing was submitted.`,
    },
    members: {
      lines: [
        ...changed.map((line) => ({
          lineId: line.id,
          name: line.name,
          current: contentOf(line),
          yours: seenById.get(line.id) ?? null,
          changedBy: line.changedBy,
          changedAt: line.changedAt?.toISOString() ?? null,
        })),
        ...gone.map((line) => ({
          lineId: line.id,
          name: null,
          current: null,
          yours: line,
          changedBy: null,
          changedAt: null,
        })),
      ],
    },
  });
}

function contentOf(line: NamedLine) {
  const { version, answer, value, growth, explanation, nextStep, expectedOn } = line;
  return { version, answer, value, growth, explanation, nextStep, expectedOn };
}
