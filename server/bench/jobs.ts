import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { EvaluationService } from '../src/evaluation/evaluation.service';
import { ReminderService } from '../src/reminders/reminder.service';
import { RoundGenerationService } from '../src/reporting/round-generation.service';
import { BENCH_DAY } from './data';
import type { Job } from './server-process';

/** The day after: nothing of it has been judged or reminded of yet. */
const NEXT_DAY = '2024-10-16';

/** Does what a day's beginning does, takes it back, and answers the milliseconds. */
export async function runJob(
  app: INestApplicationContext,
  dataSource: DataSource,
  job: Job,
): Promise<number> {
  const work: Record<Job, (manager: EntityManager) => Promise<unknown>> = {
    reminders: (manager) => app.get(ReminderService, { strict: false }).remind(manager, NEXT_DAY),
    rounds: (manager) =>
      app.get(RoundGenerationService, { strict: false }).openRounds(manager, BENCH_DAY),
    evaluation: (manager) =>
      app.get(EvaluationService, { strict: false }).advance(manager, NEXT_DAY),
  };
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    const started = performance.now();
    await work[job](runner.manager);
    return performance.now() - started;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
