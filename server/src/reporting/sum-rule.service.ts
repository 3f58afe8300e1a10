import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { can, regionScope, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { sumRefusal, sumText, type SumMember } from './domain/sum-rule';
import { mayEditSums } from './reporting.policy';
import { SumRuleRepository, type StoredSum } from './sum-rule.repository';
import type { MakeSumRule, SumRuleList, SumRuleView, SumSeries } from './sum-rule.schema';

/** Which series are sums of others: exports and imports are the trade total. */
@Injectable()
export class SumRuleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly sums: SumRuleRepository,
  ) {}

  /** Sums that hold on a day, in the viewer's region and below. */
  async list(
    viewer: Viewer,
    { asOf, today }: { readonly asOf: Day; readonly today: Day },
  ): Promise<SumRuleList> {
    const regions = regionScope(viewer);
    const found = await this.sums.active(this.dataSource.manager, { asOf, regions });
    return {
      asOf,
      rules: found.map(viewOf),
      can: { edit: asOf === today && can(viewer, 'administer') },
    };
  }

  /** Series that may stand in a sum, by words of their name or of their plan. */
  async series(viewer: Viewer, search: string): Promise<{ rows: SumSeries[] }> {
    const { manager } = this.dataSource;
    return { rows: await this.sums.series(manager, regionScope(viewer), search) };
  }

  /**
   * Has a sum checked from this day on. Throws a Problem: 403 outside the administrator's region,
   * 409 where it is there already, 422 for series that do not add up.
   */
  make(request: CommandRequest, wanted: MakeSumRule, today: Day): Promise<SumRuleView> {
    const { viewer } = request;
    const { reason } = wanted;
    return this.commands.runCommand(
      { request, action: 'make_sum_rule', subject: { type: 'sum_rule', id: null }, reason },
      async (manager) => {
        const members = await this.chosen(manager, wanted);
        const [total] = members;
        if (!mayEditSums(viewer, total.regionCode)) throw Problem.forbidden();
        await this.requireNew(manager, members, today);
        const [, ...parts] = members;
        const by = { day: today, accountId: viewer.accountId, reason };
        const id = await this.sums.add(manager, { total, parts }, by);
        const made = await this.one(manager, viewer, id, today);
        return {
          result: viewOf(made),
          after: { sum: sumText(total, parts) },
          subjectId: id,
        };
      },
    );
  }

  /** Throws a Problem: 403, 404 for no sum that holds, 412 for an older version. */
  end(
    request: CommandRequest,
    { id, version, reason }: { id: number; version: number; reason: string },
    today: Day,
  ): Promise<{ id: number }> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'end_sum_rule', subject: { type: 'sum_rule', id }, reason },
      async (manager) => {
        const sum = await this.one(manager, viewer, id, today);
        if (!mayEditSums(viewer, sum.regionCode)) throw Problem.forbidden();
        const by = { day: today, accountId: viewer.accountId };
        if (!(await this.sums.end(manager, { id, version }, by))) {
          throw Problem.preconditionFailed({
            current: viewOf(sum),
            yours: { reason },
            changedBy: sum.changedBy,
            changedAt: sum.changedAt.toISOString(),
          });
        }
        return { result: { id }, before: { sum: sumText(sum.total, sum.parts) } };
      },
    );
  }

  /** The series that were chosen, the total first; they are locked. */
  private async chosen(
    manager: EntityManager,
    { totalSeriesId, partSeriesIds }: MakeSumRule,
  ): Promise<readonly [SumMember, ...SumMember[]]> {
    const found = await this.sums.members(manager, [totalSeriesId, ...partSeriesIds]);
    const total = found.get(totalSeriesId);
    const parts = partSeriesIds.flatMap((id) => found.get(id) ?? []);
    if (total === undefined || parts.length < partSeriesIds.length) {
      throw Problem.unprocessable('no_such_series', {
        zh: '所选指标已不存在，请刷新后重选。',
        en: 'A chosen series is not there any more; reload and choose again.',
      });
    }
    const refusal = sumRefusal(total, parts);
    if (refusal !== null) throw Problem.unprocessable('sum_refused', refusal);
    return [total, ...parts];
  }

  private async requireNew(
    manager: EntityManager,
    [total, ...parts]: readonly [SumMember, ...SumMember[]],
    today: Day,
  ): Promise<void> {
    const there = await this.sums.active(manager, { asOf: today, regions: total.regionCode });
    const key = (ids: readonly number[]) => [...ids].sort((a, b) => a - b).join(' ');
    const wanted = key(parts.map(({ id }) => id));
    const same = there.some(
      (sum) => sum.total.id === total.id && key(sum.parts.map(({ id }) => id)) === wanted,
    );
    if (!same) return;
    throw Problem.conflict('sum_exists', {
      zh: '这个合计关系已经有了，不必重复添加。',
      en: 'This sum is checked already; it need not be added again.',
    });
  }

  private async one(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    today: Day,
  ): Promise<StoredSum> {
    const [sum] = await this.sums.active(manager, { asOf: today, regions: '%', id });
    if (sum === undefined || !seesRegion(viewer, sum.regionCode)) throw Problem.notFound();
    return sum;
  }
}

function viewOf({ id, version, total, parts, since, reason }: StoredSum): SumRuleView {
  return { id, version, total, parts, since, reason };
}
