import type { PlanChangesView } from '../../src/intake/change.schema';
import type { ConfirmDraft, ConfirmedDraft } from '../../src/intake/confirmation.schema';
import type { DraftDetail } from '../../src/intake/intake.schema';
import type { Answer, ReportingApp } from '../reporting/reporting-app';
import { acceptAll, confirmDraft, pasteDraft, PLAN_TEXT, runningPlan } from './intake-app';

/** A plan that has run since 15 October, on the 20th, and what documents make of it that amend it. */
export class AmendedPlan {
  private constructor(
    private readonly app: ReportingApp,
    private readonly plan: ConfirmedDraft['plan'],
  ) {}

  static async running(app: ReportingApp, text = PLAN_TEXT): Promise<AmendedPlan> {
    await app.setToday('2024-10-15');
    const { plan } = await runningPlan(app, text);
    await app.setToday('2024-10-20');
    return new AmendedPlan(app, plan);
  }

  get id(): number {
    return this.plan.id;
  }

  get key(): string {
    return this.plan.key;
  }

  amended(text: string): Promise<DraftDetail> {
    return pasteDraft(this.app, text, 'inspector', { amends: this.plan.id });
  }

  async read<T>(url: string, who = 'inspector'): Promise<T> {
    const { status, body, text } = await this.app.as(who)<T>({ method: 'GET', url });
    if (status !== 200) throw new Error(`${url}: ${text}`);
    return body;
  }

  changesOf(draft: DraftDetail): Promise<PlanChangesView> {
    return this.read(`/intake/drafts/${draft.id}/changes`);
  }

  /** Accepts what is pending and confirms. */
  async confirm(
    draft: DraftDetail,
    end: Partial<ConfirmDraft['end']> = {},
  ): Promise<Answer<ConfirmedDraft>> {
    const ready = await acceptAll(this.app, draft.id);
    return confirmDraft(this.app, ready, { reason: '按修订后的方案调整', end });
  }

  async confirmed(
    draft: DraftDetail,
    end: Partial<ConfirmDraft['end']> = {},
  ): Promise<ConfirmedDraft> {
    const { status, body, text } = await this.confirm(draft, end);
    if (status !== 200) throw new Error(text);
    return body;
  }

  /** A colleague puts every open proposal in force; how many there were. */
  async decideAll(): Promise<number> {
    const { rows } = await this.read<{ rows: { revision: { id: number; version: number } }[] }>(
      '/goal-changes',
      'colleague',
    );
    for (const { revision } of rows) {
      const { status, text } = await this.app.as('colleague')({
        method: 'POST',
        url: `/goal-changes/${revision.id}/confirm`,
        body: { effectiveOn: null, reason: '' },
        version: revision.version,
      });
      if (status !== 200) throw new Error(text);
    }
    return rows.length;
  }
}
