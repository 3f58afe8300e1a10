import { useState } from 'react';
import { answered, api } from '../api/client';
import type { BulletinList, Day } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly offered: BulletinList['offered'];
  readonly today: Day;
  readonly onDrafted: (id: number) => void;
  readonly onClose: () => void;
}

interface Wish {
  regionCode: string;
  plans: string[];
  asOf: Day;
  periodFrom?: Day;
  periodTo?: Day;
}

/** Chooses region, plans, day and period of a new draft; its texts are generated. */
export function DraftDialog({ offered, today, onDrafted, onClose }: Props) {
  const t = useMessages();
  const [code, setCode] = useState(offered[0]?.code ?? '');
  const region = offered.find((one) => one.code === code);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const plans = chosen ?? region?.plans.map((plan) => plan.key) ?? [];
  const [asOf, setAsOf] = useState(today);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const write = useWrite((body: Wish, header) =>
    answered(api.POST('/api/bulletins', { params: { header }, body })),
  );

  async function send() {
    if (plans.length === 0) return;
    const body = {
      regionCode: code,
      plans: [...plans],
      asOf,
      ...(from && { periodFrom: from }),
      ...(to && { periodTo: to }),
    };
    try {
      const { id } = await write.mutateAsync({ body, version: 1 });
      onDrafted(id);
    } catch {
      // Shown in the dialog; what was chosen stays.
    }
  }

  function toggle(key: string, on: boolean) {
    setChosen(on ? [...plans, key] : plans.filter((one) => one !== key));
  }

  return (
    <Dialog
      title={t('bulletins.draftNew')}
      okText={t('bulletins.draftIt')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <div className="bulletin-form">
        <label>
          {t('bulletins.region')}
          <select
            className="field"
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
              setChosen(null);
            }}
          >
            {offered.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('bulletins.plans')}</legend>
          {region?.plans.map((plan) => (
            <label key={plan.key} className="bulletin-choice" lang="zh-CN">
              <input
                type="checkbox"
                checked={plans.includes(plan.key)}
                onChange={(event) => toggle(plan.key, event.target.checked)}
              />
              {plan.title}
            </label>
          ))}
          {plans.length === 0 && (
            <p role="alert" className="bulletin-error">
              {t('bulletins.needPlan')}
            </p>
          )}
        </fieldset>
        <label>
          {t('bulletins.regenerateDay')}
          <input
            className="field"
            type="date"
            max={today}
            value={asOf}
            onChange={(event) => setAsOf(event.target.value || today)}
          />
        </label>
        <div className="bulletin-pair">
          <label>
            {t('bulletins.from')}
            <input
              className="field"
              type="date"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          </label>
          <label>
            {t('bulletins.to')}
            <input
              className="field"
              type="date"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          </label>
        </div>
        <p className="muted">{t('bulletins.periodHint')}</p>
      </div>
    </Dialog>
  );
}
