import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { knownAt, type Observation } from '../series/domain/observations';
import { valueVersions } from '../series/observation.service';
import { evidenceShown } from '../series/value-evidence.policy';
import type { EvidenceFile } from '../series/value-evidence.schema';
import { TargetCaseService } from '../targets/target-case.service';
import { CheckRuleRepository } from './check-rule.repository';
import { findingsOf, obstaclesTo } from './domain/checks';
import type { Finding } from './domain/finding';
import type { LineFacts } from './domain/line-facts';
import { earlierWords } from './earlier-words.queries';
import { decimal, factsOf, judgedTargets, type LinePlace, type Material } from './line-facts-of';
import { lineTargetRows, publishedRows, type LineRow } from './line-material.queries';
import { LineEvidenceRepository } from './line-evidence.repository';
import { lineView } from './line-view';
import { shownLines } from './shown-lines.queries';
import type { SubmissionLine } from './submission.schema';
import { sumFigureRows } from './sum-figure.queries';

/** A line with what was made of it: as the contract shows it, and what keeps it from going out. */
export interface ReadLine {
  readonly view: SubmissionLine;
  readonly facts: LineFacts;
  readonly findings: readonly Finding[];
  /** Worked out when asked for: only who hands it in needs them. */
  readonly obstacles: () => readonly Finding[];
}

/**
 * Reads the lines of a return with findings and preview. The preview judges by the domain's own
 * code as if the typed values were accepted on the day in question; nothing of it is stored.
 */
@Injectable()
export class SubmissionLinesService {
  constructor(
    private readonly cases: TargetCaseService,
    private readonly rules: CheckRuleRepository,
    private readonly files: LineEvidenceRepository,
  ) {}

  async read(manager: EntityManager, place: LinePlace, today: Day): Promise<ReadLine[]> {
    const material = await this.gather(manager, place, today);
    return material.lines.map((line) => readLine(line, material));
  }

  /** One line, read as among all of them; a save must not cost more in a longer return. */
  async readOne(
    manager: EntityManager,
    place: LinePlace,
    lineId: number,
    today: Day,
  ): Promise<ReadLine | null> {
    const material = await this.gather(manager, place, today, lineId);
    const line = material.lines.find(({ id }) => id === lineId);
    return line ? readLine(line, material) : null;
  }

  /** @param only the one line that is going to be read: the others then are just its surroundings */
  private async gather(
    manager: EntityManager,
    place: LinePlace,
    today: Day,
    only?: number,
  ): Promise<Material> {
    const { lines: shown, notKept } = await shownLines(manager, place, today);
    const lines = shown.map((line) => ({ ...line, ...place.proposed?.get(line.id) }));
    const asked = only === undefined ? lines : lines.filter(({ id }) => id === only);
    const lineSeries = asked.map((line) => line.seriesId);
    const targets = await lineTargetRows(manager, lineSeries, today);
    const { submissionId, periodEnd } = place;
    const period = { periodEnd, asOf: today };
    const published = await publishedRows(manager, lineSeries, period);
    const series = [...asked, ...targets].flatMap((row) => [
      row.seriesId,
      ...('tierSeriesIds' in row ? (row.tierSeriesIds ?? []) : []),
    ]);
    const wanted = [...new Set(series)];
    const versions = await valueVersions(manager, wanted);
    const cases = await this.cases.load(
      manager,
      targets.map((target) => target.id),
      { known: new Map(wanted.map((id) => [id, versions.get(id) ?? []])) },
    );
    return {
      place,
      today,
      rules: await this.rules.rules(manager, today),
      lines,
      notKept,
      targets,
      cases: new Map(cases.map((one) => [one.id, one])),
      published: new Map(published.map((row) => [row.seriesId, row])),
      sums: await sumFigureRows(manager, lineSeries, period),
      earlierWords: await earlierWords(manager, lineSeries, { submissionId, ...period }),
      evidence: await this.evidenceFor(manager, place, today),
      drafts: {
        periodEnd: place.periodEnd,
        bySeries: place.accepted ? new Map() : draftsOf(lines, place.periodEnd, today),
        known: new Map([...versions].map(([id, list]) => [id, knownAt(list, today)])),
      },
    };
  }

  private async evidenceFor(
    manager: EntityManager,
    { submissionId, reader }: LinePlace,
    asOf: Day,
  ): Promise<Map<number, EvidenceFile[]>> {
    if (reader === undefined) return new Map();
    const files = await this.files.files(manager, submissionId, asOf);
    return new Map(
      [...files].map(([lineId, list]) => [lineId, evidenceShown(reader.viewer, reader, list)]),
    );
  }
}

function readLine(line: LineRow, material: Material): ReadLine {
  const targets = judgedTargets(line, material);
  const facts = factsOf(line, targets, material);
  const findings = findingsOf(facts, material.rules);
  return {
    facts,
    findings,
    obstacles: () => obstaclesTo(facts, material.rules),
    view: lineView(line, material, { facts, targets, findings }),
  };
}

function draftsOf(lines: readonly LineRow[], periodEnd: Day, today: Day): Map<number, Observation> {
  const answered = lines.flatMap((line) => {
    const { answer } = line;
    return answer === null
      ? []
      : [[line.seriesId, draftOf(line, answer, periodEnd, today)] as const];
  });
  return new Map(answered);
}

function draftOf(
  line: LineRow,
  answer: NonNullable<LineRow['answer']>,
  periodEnd: Day,
  today: Day,
): Observation {
  return {
    periodEnd,
    version: 1,
    answer,
    value: decimal(line.value),
    growth: decimal(line.growth),
    vintage: 'formal',
    revision: null,
    knownOn: today,
  };
}
