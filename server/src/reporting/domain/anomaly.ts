import { exact, ONE } from '../../series/domain/exact';
import type { Lamp } from '../../targets/domain/model';
import type { Finding } from './finding';
import type { LineFacts } from './line-facts';
import { lastComparable } from './references';

/** A line as the queue of reviews weighs it. */
export interface WeighedLine {
  readonly facts: LineFacts;
  readonly findings: readonly Finding[];
}

export interface Anomaly {
  /** Findings that a reviewer has to look at; a return without any may pass in bulk. */
  readonly warnings: number;
  /** The greater, the sooner it is looked at; one decimal. */
  readonly score: number;
}

const SOFT = 10;
const REVIEW = 5;
const JUMP = 20;
const BEHIND: Readonly<Partial<Record<Lamp, number>>> = { off_track: 4, at_risk: 2 };

/**
 * How unusual a return is, for the order of reviews. Each line counts 10 for a soft finding, 5 for
 * one meant for the reviewer, for its jump 20 × |log₁₀ of the multiple of its comparison| and at
 * most 20, and 4 or 2 where its worst target would be off track or at risk. Hard findings count
 * nothing: no return with one is ever submitted.
 */
export function anomalyOf(lines: readonly WeighedLine[]): Anomaly {
  const findings = lines.flatMap((line) => line.findings);
  const soft = findings.filter(({ level }) => level === 'soft').length;
  const review = findings.filter(({ level }) => level === 'review').length;
  const rest = lines.reduce((sum, { facts }) => sum + jumpWeight(facts) + behindWeight(facts), 0);
  const score = soft * SOFT + review * REVIEW + rest;
  return { warnings: soft + review, score: Math.round(score * 10) / 10 };
}

function jumpWeight(facts: LineFacts): number {
  const last = lastComparable(facts);
  const { value, accumulation } = facts;
  if (accumulation === 'milestone' || !last || !value?.gt(0) || last.value.lte(0)) return 0;
  const ratio = value.div(last.value);
  const multiple = ratio.lt(1) ? ONE.div(ratio) : ratio;
  return Math.min(JUMP, exact(multiple).log(10).toNumber() * JUMP);
}

function behindWeight({ answer, targets }: LineFacts): number {
  if (answer !== 'value') return 0;
  return Math.max(0, ...targets.map(({ previewLamp }) => BEHIND[previewLamp] ?? 0));
}
