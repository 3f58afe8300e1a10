import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import type { Viewer } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { mayChangeCalendar } from './calendar.policy';
import {
  calendarVersion,
  raiseCalendarVersion,
  regionsWithin,
  writeChange,
} from './calendar.repository';
import type { CalendarMoves } from './calendar.schema';
import { holdCalendar, loadCalendar } from './calendar.service';
import { refusedChange } from './change.problem';
import { changed, refusalOf, type CalendarChange } from './domain/calendar-change';
import type { Day } from './domain/day';
import { DueCalendar, type CalendarFacts } from './domain/due-calendar';
import type { DueRule } from './domain/due-rule';
import { releaseKey } from './domain/release';
import { DueFollowers } from './due-follower.service';

/** Changes of the calendar, with the rounds that move by them. */
@Injectable()
export class CalendarChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly followers: DueFollowers,
  ) {}

  /** What would move; nothing is written. Throws the Problems of {@link change}. */
  async preview(viewer: Viewer, change: CalendarChange, today: Day): Promise<CalendarMoves> {
    const { manager } = this.dataSource;
    const { version } = await calendarVersion(manager);
    const before = await loadCalendar(manager);
    const after = await this.checked(manager, viewer, before, change, today);
    return { version, moves: await this.followers.moves(manager, after, today) };
  }

  /**
   * Changes the calendar and moves the rounds that are not due yet. Throws a Problem: 403 beyond
   * the administrator's region, 404 for a rule or a day that is not there, 412 for an older
   * version, 422 for what would change the past or shorten an open round to before tomorrow.
   */
  change(request: CommandRequest, version: number, change: CalendarChange): Promise<CalendarMoves> {
    const { viewer, today } = request;
    return this.commands.runCommand(
      { request, action: `calendar_${change.kind}`, subject: { type: 'work_calendar', id: null } },
      async (manager) => {
        if (!mayChangeCalendar(viewer, change)) throw Problem.forbidden();
        const before = await holdCalendar(manager);
        const { version: current } = await calendarVersion(manager);
        if (version !== current) {
          throw Problem.preconditionFailed({
            current: { version: current },
            yours: change,
            ...(await lastChange(manager, 'work_calendar', null)),
          });
        }
        const after = await this.checked(manager, viewer, before, change, today);
        const moves = await this.followers.moves(manager, after, today);
        await writeChange(manager, change, today);
        await this.followers.carryOut(manager, moves);
        const raised = await raiseCalendarVersion(manager);
        return {
          result: { version: raised, moves },
          before: {
            ...replaced(before, change),
            rounds: moves.map(({ roundId, from }) => ({ roundId, dueOn: from })),
          },
          after: {
            change,
            rounds: moves.map(({ roundId, to }) => ({ roundId, dueOn: to })),
          },
        };
      },
    );
  }

  private async checked(
    manager: EntityManager,
    viewer: Viewer,
    before: DueCalendar,
    change: CalendarChange,
    today: Day,
  ): Promise<DueCalendar> {
    if (!mayChangeCalendar(viewer, change)) throw Problem.forbidden();
    await requireSubject(manager, before, change);
    const after = new DueCalendar(changed(before.facts, change, today));
    const refusal = refusalOf(before, after, change, today);
    if (refusal !== null) throw refusedChange(refusal, today);
    return after;
  }
}

/** What is changed or taken out has to be there. */
async function requireSubject(
  manager: EntityManager,
  { facts }: DueCalendar,
  change: CalendarChange,
): Promise<void> {
  switch (change.kind) {
    case 'clear_days':
      if (change.days.some((day) => facts.changes.has(day))) return;
      throw Problem.notFound({
        zh: '这些日子没有录入过更改，请刷新后再试。',
        en: 'Nothing was entered for these days; please reload.',
      });
    case 'clear_rule':
      if (ruleOf(facts, change) !== null) return;
      throw Problem.notFound({
        zh: '没有这条截止规则，请刷新后再试。',
        en: 'There is no such due rule; please reload.',
      });
    case 'set_rule':
      if ((await regionsWithin(manager, change.regionCode)).length > 0) return;
      throw Problem.unprocessable('unknown_region', {
        zh: '系统中没有这个地区，请从列表中选择。',
        en: 'There is no such region here; please choose one of the list.',
      });
    default:
  }
}

/** What stood in the place of a change, for the audit. */
function replaced({ facts }: DueCalendar, change: CalendarChange): Record<string, unknown> {
  switch (change.kind) {
    case 'set_days':
    case 'clear_days':
      return {
        days: change.days.flatMap((day) => {
          const entered = facts.changes.get(day);
          return entered ? [{ day, working: entered.working, name: entered.name.zh }] : [];
        }),
      };
    case 'set_rule':
    case 'clear_rule':
      return { rule: ruleOf(facts, change) };
    case 'set_releases':
      return {
        releases: change.releases.map(({ periodEnd }) => ({
          periodEnd,
          releaseOn: facts.releases.get(releaseKey(change.publisher, periodEnd)) ?? null,
        })),
      };
    default:
      return {};
  }
}

function ruleOf(
  facts: CalendarFacts,
  { regionCode, validFrom }: Pick<DueRule, 'regionCode' | 'validFrom'>,
): DueRule | null {
  return (
    facts.rules.find((rule) => rule.regionCode === regionCode && rule.validFrom === validFrom) ??
    null
  );
}
