import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, PlanDetail } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { TargetListLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { ClauseList } from './clause-list';
import { clauseElementId, clauseTree, withTargets } from './clause-tree';
import { PlanFacts } from './plan-facts';
import './plan.css';

interface Props {
  readonly planKey: string;
  readonly asOf: Day | undefined;
  /** Locator of the clause to open the tree at. */
  readonly clause: string | undefined;
  /** What another feature offers about the plan. */
  readonly acts?: (plan: PlanDetail) => ReactNode;
}

/** One policy document: its head, and its clauses with the targets that stand in them. */
export function PlanPage({ planKey, asOf, clause, acts }: Props) {
  const query = useQuery(
    judgedQuery(['plan', planKey, asOf], () =>
      answered(
        api.GET('/api/plans/{key}', {
          params: { path: { key: planKey }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  return (
    <QueryState query={query} skeletonHeight={60}>
      {(plan) => <PlanView plan={plan} clause={clause} acts={acts?.(plan)} />}
    </QueryState>
  );
}

interface ViewProps {
  readonly plan: PlanDetail;
  readonly clause: string | undefined;
  readonly acts: ReactNode;
}

function PlanView({ plan, clause, acts }: ViewProps) {
  const t = useMessages();
  const [onlyTargets, setOnlyTargets] = useState(false);
  const tree = useMemo(() => clauseTree(plan.clauses), [plan.clauses]);
  const targets = useMemo(
    () => new Map(plan.targets.map((target) => [target.id, target])),
    [plan.targets],
  );
  useEffect(() => {
    if (clause === undefined) return;
    document.getElementById(clauseElementId(clause))?.scrollIntoView({ block: 'center' });
  }, [clause]);

  return (
    <>
      <PageHeader
        title={plan.plan.title}
        above={plan.plan.regionName}
        asOf={plan.asOf}
        actions={acts}
      />
      <PlanFacts plan={plan} />
      <section className="panel plan-tree" aria-labelledby="plan-tree">
        <div className="plan-tree-head">
          <h2 id="plan-tree">{t('plan.tree')}</h2>
          {plan.ended > 0 && (
            <TargetListLink filters={{ plan: plan.plan.key, ended: 'only' }}>
              {t('plan.ended', { count: plan.ended })}
            </TargetListLink>
          )}
          {plan.targets.length > 0 && (
            <label className="plan-switch no-print">
              <input
                type="checkbox"
                checked={onlyTargets}
                onChange={(event) => setOnlyTargets(event.target.checked)}
              />
              {t('plan.onlyWithTargets')}
            </label>
          )}
        </div>
        <ClauseList
          nodes={onlyTargets ? withTargets(tree) : tree}
          targets={targets}
          marked={clause}
        />
      </section>
    </>
  );
}
