import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { CheckRule, Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { CheckHistory } from './check-history';
import { CheckRuleDialog } from './check-rule-dialog';
import { CheckRuleTable } from './check-rule-table';
import { SumRules } from './sum-rules';
import './check-rules.css';

interface Props {
  /** Undefined: the system’s today. The past is looked at, never changed. */
  readonly asOf: Day | undefined;
}

/** 管理 › 校验规则: what is checked in a return, how strictly, and in which words. */
export function CheckRulesPage({ asOf }: Props) {
  const t = useMessages();
  const { account } = useSession();
  const [editing, setEditing] = useState<CheckRule | null>(null);
  const query = useQuery(
    judgedQuery(['check-rules', asOf], () =>
      answered(api.GET('/api/check-rules', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <div className="rules-page">
      <PageHeader title={t('rules.title')} above={t('rules.above')} note={t('rules.note')} />
      <QueryState query={query} skeletonHeight={50}>
        {({ rules, can }) => (
          <section className="panel" aria-labelledby="rules-table">
            <h2 id="rules-table">{t('rules.table')}</h2>
            <CheckRuleTable rules={rules} onEdit={can.edit ? setEditing : undefined} />
          </section>
        )}
      </QueryState>
      <SumRules asOf={asOf} />
      {account.role === 'administrator' && <CheckHistory />}
      {editing && <CheckRuleDialog rule={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
