import { Problem } from '../shared/problem';
import type { Finding } from './domain/finding';
import type { SubmissionLine } from './submission.schema';

interface BlockedLine {
  readonly view: Pick<SubmissionLine, 'id' | 'name'>;
  readonly obstacles: readonly Finding[];
}

/** 422 with every hard finding of a return, by line: what has to be mended before it goes out. */
export function obstacleProblem(lines: readonly BlockedLine[]): Problem {
  const found = lines.flatMap(({ view, obstacles }) =>
    obstacles.map(({ message }) => ({
      path: `lines.${view.id}`,
      message: { zh: `${view.name}：${message.zh}`, en: `${view.name}: ${message.en}` },
    })),
  );
  return Problem.unprocessable(
    'hard_findings',
    {
      zh: `有${found.length}处须先更正或补充，尚未报送。`,
      en: `${found.length} points must be mended first; nothing was submitted.`,
    },
    found,
    {
      lines: lines.map(({ view, obstacles }) => ({
        lineId: view.id,
        name: view.name,
        findings: obstacles,
      })),
    },
  );
}
