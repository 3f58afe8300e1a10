import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { Day, InspectionDetail } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { QueryState } from '../../shared/ui/query-state';
import { FindingList } from './finding-list';
import { draftOf } from './inspection-draft';
import { InspectionForm } from './inspection-form';
import { RectificationWords } from './rectification-words';
import '../matters.css';

interface Props {
  readonly id: number;
  readonly asOf: Day | undefined;
}

/** One visit: who went where, what they found, and how far it is put right. */
export function InspectionPage({ id, asOf }: Props) {
  const query = useQuery(
    judgedQuery(['inspection', id, asOf], () =>
      answered(
        api.GET('/api/inspections/{id}', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  return (
    <QueryState query={query} skeletonHeight={40}>
      {(detail) => <InspectionView detail={detail} />}
    </QueryState>
  );
}

function InspectionView({ detail }: { readonly detail: InspectionDetail }) {
  const t = useMessages();
  const language = useLanguage();
  // The draft that is being edited stays as it was opened; a newer one is refused and shown.
  const [edited, setEdited] = useState<InspectionDetail | null>(null);
  const [issuing, setIssuing] = useState(false);
  return (
    <>
      <PageHeader
        title={detail.title}
        above={<Link to="/inspections">{t('inspections.title')}</Link>}
        asOf={detail.asOf}
        note={t(`inspections.state.${detail.state}`)}
        actions={
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              {t('inspections.print')}
            </button>
            {detail.can.edit && !edited && (
              <button type="button" className="button" onClick={() => setEdited(detail)}>
                {t('inspections.edit')}
              </button>
            )}
            {detail.can.issue && !edited && (
              <button
                type="button"
                className="button button-primary"
                onClick={() => setIssuing(true)}
              >
                {t('inspections.issue')}
              </button>
            )}
          </>
        }
      />
      {issuing && <IssueDialog detail={detail} onClose={() => setIssuing(false)} />}
      {edited ? (
        <InspectionForm
          stored={edited}
          initial={draftOf(edited)}
          onSaved={() => setEdited(null)}
          onCancel={() => setEdited(null)}
        />
      ) : (
        <div className="matter-stack">
          <section className="panel matter-section" aria-label={detail.groupName}>
            <dl className="matter-facts">
              <dt>{t('inspections.group')}</dt>
              <dd lang="zh-CN">
                {detail.groupName}（{t('inspections.leader')}：{detail.groupLeader}）
              </dd>
              {detail.members.length > 0 && (
                <>
                  <dt>{t('inspections.members')}</dt>
                  <dd lang="zh-CN">{detail.members.join('、')}</dd>
                </>
              )}
              <dt>{t('inspections.days')}</dt>
              <dd>
                {t('inspections.dayRange', {
                  from: formatDay(detail.fromOn, language),
                  to: formatDay(detail.toOn, language),
                })}
              </dd>
              <dt>{t('inspections.plans')}</dt>
              <dd lang="zh-CN">{detail.plans.map(({ title }) => title).join('；')}</dd>
              {detail.agencies.length > 0 && (
                <>
                  <dt>{t('inspections.agencies')}</dt>
                  <dd lang="zh-CN">{detail.agencies.map(({ name }) => name).join('、')}</dd>
                </>
              )}
              {detail.basis && (
                <>
                  <dt>{t('inspections.basis')}</dt>
                  <dd lang="zh-CN" className="matter-text">
                    {detail.basis}
                  </dd>
                </>
              )}
              <dt>{t('inspections.rectification')}</dt>
              <dd>
                <RectificationWords of={detail.rectification} />
              </dd>
            </dl>
            {detail.issuedOn && (
              <p className="muted">
                {t('inspections.issuedOn', {
                  name: detail.issuedBy ?? '',
                  day: formatDay(detail.issuedOn, language),
                })}
              </p>
            )}
          </section>
          <FindingList findings={detail.findings} />
        </div>
      )}
    </>
  );
}

function IssueDialog(props: { readonly detail: InspectionDetail; readonly onClose: () => void }) {
  const t = useMessages();
  const { detail, onClose } = props;
  const write = useWrite((_body: object, header) =>
    answered(
      api.POST('/api/inspections/{id}/issue', { params: { path: { id: detail.id }, header } }),
    ),
  );
  async function issue() {
    try {
      await write.mutateAsync({ body: {}, version: detail.version });
      onClose();
    } catch {
      // Shown in the dialog.
    }
  }
  return (
    <Dialog
      title={t('inspections.issueTitle')}
      okText={t('inspections.issue')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void issue()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <p>{t('inspections.issueHint', { count: detail.rectification.problems })}</p>
    </Dialog>
  );
}
