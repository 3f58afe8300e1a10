import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { ChangeNoticeSetting, NoticeSetting } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { ColourMark } from './colour-mark';

const MOST_DAYS = 60;
const SHORTEST_NAME = 2;

interface Props {
  readonly setting: NoticeSetting;
  readonly onClose: () => void;
}

/** Ladder, name of the office and working days to reply. */
export function SettingDialog({ setting, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const client = useQueryClient();
  const [ladder, setLadder] = useState(setting.ladder);
  const [issuerName, setIssuerName] = useState(setting.issuerName);
  const [dueDays, setDueDays] = useState(setting.dueDays);
  const [tried, setTried] = useState(false);
  const write = useWrite((body: ChangeNoticeSetting, header) =>
    answered(api.PUT('/api/notice-setting', { params: { header }, body })),
  );
  const shown = setting.ladders.find(({ key }) => key === ladder)?.colours ?? [];
  const faulty =
    issuerName.trim().length < SHORTEST_NAME ||
    Object.values(dueDays).some((days) => !(days >= 1 && days <= MOST_DAYS));

  async function send() {
    setTried(true);
    if (faulty) return;
    try {
      const body = { ladder, issuerName: issuerName.trim(), dueDays };
      await write.mutateAsync({ body, version: setting.version });
      await client.invalidateQueries({ queryKey: ['notice-setting'] });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      title={t('notices.setting.title', { region: setting.regionName })}
      okText={t('notices.setting.save')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="notice-form">
        {write.error && <ProblemNotice error={write.error} />}
        <p>{t('notices.setting.effect')}</p>
        <p className="muted">
          {setting.from === null
            ? t('notices.setting.preset')
            : t('notices.setting.from', { region: setting.from })}
        </p>
        <label>
          {t('notices.setting.ladder')}
          <select
            className="field"
            value={ladder}
            onChange={(event) => {
              const found = setting.ladders.find(({ key }) => key === event.target.value);
              if (found) setLadder(found.key);
            }}
          >
            {setting.ladders.map(({ key, name }) => (
              <option key={key} value={key}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('notices.setting.issuer')}
          <input
            className="field"
            maxLength={60}
            value={issuerName}
            onChange={(event) => setIssuerName(event.target.value)}
          />
        </label>
        {shown.map(({ colour }) => (
          <label key={colour}>
            <span>
              <ColourMark colour={colour} />
              <span className="visually-hidden">
                {t('notices.setting.days', { colour: t(`notices.colour.${colour}`) })}
              </span>
            </span>
            <input
              type="number"
              className="field"
              min={1}
              max={MOST_DAYS}
              value={Number.isNaN(dueDays[colour]) ? '' : dueDays[colour]}
              onChange={(event) => setDueDays({ ...dueDays, [colour]: event.target.valueAsNumber })}
            />
          </label>
        ))}
        {tried && faulty && (
          <p className="notice-error" role="alert">
            {t('notices.setting.fault')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
