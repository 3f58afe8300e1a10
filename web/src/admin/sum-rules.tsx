import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, SumRule } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { QueryState } from '../shared/ui/query-state';
import { EndSumDialog } from './end-sum-dialog';
import { SumRuleDialog } from './sum-rule-dialog';
import { RulesTable } from './rules-table';

/** Totals and their parts that have to add up. */
export function SumRules({ asOf }: { readonly asOf: Day | undefined }) {
  const t = useMessages();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<SumRule | null>(null);
  const query = useQuery(
    judgedQuery(['sum-rules', asOf], () =>
      answered(api.GET('/api/sum-rules', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <section className="panel" aria-labelledby="sums-title">
      <div className="rules-head">
        <div>
          <h2 id="sums-title">{t('sums.title')}</h2>
          <p className="muted">{t('sums.note')}</p>
        </div>
        {query.data?.can.edit && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {t('sums.add')}
          </button>
        )}
      </div>
      <QueryState query={query} skeletonHeight={10}>
        {({ rules, can }) =>
          rules.length === 0 ? (
            <p className="muted">{t('sums.none')}</p>
          ) : (
            <SumTable rules={rules} onEnd={can.edit ? setEnding : undefined} />
          )
        }
      </QueryState>
      {adding && <SumRuleDialog onClose={() => setAdding(false)} />}
      {ending && <EndSumDialog rule={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

interface TableProps {
  readonly rules: readonly SumRule[];
  readonly onEnd: ((rule: SumRule) => void) | undefined;
}

function SumTable({ rules, onEnd }: TableProps) {
  const t = useMessages();
  const name = t('sums.title');
  return (
    <RulesTable name={name}>
      <thead>
        <tr>
          <th scope="col">{t('sums.total')}</th>
          <th scope="col">{t('sums.parts')}</th>
          <th scope="col">{t('sums.plan')}</th>
          <th scope="col">{t('sums.since')}</th>
          <th scope="col">{t('sums.reason')}</th>
          {onEnd && <th scope="col">{t('rules.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id} lang="zh-CN">
            <th scope="row">{rule.total.name}</th>
            <td>{rule.parts.map((part) => part.name).join('＋')}</td>
            <td>{rule.total.planTitle}</td>
            <td className="nowrap">{rule.since}</td>
            <td>{rule.reason}</td>
            {onEnd && (
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={t('sums.endOne', { name: rule.total.name })}
                  onClick={() => onEnd(rule)}
                >
                  {t('sums.end')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </RulesTable>
  );
}
