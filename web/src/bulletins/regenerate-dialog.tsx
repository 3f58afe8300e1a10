import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type {
  BulletinDetail,
  BulletinPartKey,
  RegenerateBulletin,
  Regeneration,
} from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { TextDiff } from './text-diff';

const MOST_HEADLINES = 8;

interface Props {
  readonly detail: BulletinDetail;
  readonly version: number;
  readonly onClose: () => void;
}

/** Figures of another day or other indicators: what would change first, then part by part. */
export function RegenerateDialog({ detail, version, onClose }: Props) {
  const t = useMessages();
  const { id, asOf: today } = detail;
  const [asOf, setAsOf] = useState(today);
  const [headlineIds, setHeadlineIds] = useState<readonly number[]>(detail.headlineIds);
  const [choices, setChoices] = useState<ReadonlyMap<BulletinPartKey, 'new' | 'own'>>(new Map());
  const preview = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/bulletins/{id}/regenerate/preview', {
          params: { path: { id } },
          body: { asOf, headlineIds: [...headlineIds] },
        }),
      ),
    onSuccess: ({ changes }: Regeneration) =>
      setChoices(new Map(changes.map(({ key, proposed }) => [key, proposed]))),
  });
  const write = useWrite((body: RegenerateBulletin, header) =>
    answered(
      api.POST('/api/bulletins/{id}/regenerate', { params: { path: { id }, header }, body }),
    ),
  );
  const shown = preview.data;
  const take = [...choices].filter(([, choice]) => choice === 'new').map(([key]) => key);
  const error = write.error ?? preview.error;

  function choose(ids: readonly number[]) {
    setHeadlineIds(ids);
    preview.reset();
  }

  return (
    <Dialog
      title={t('bulletins.regenerate')}
      width={880}
      okText={t(shown ? 'bulletins.apply' : 'bulletins.preview')}
      cancelText={t('common.cancel')}
      confirmLoading={preview.isPending || write.isPending}
      onOk={() =>
        shown
          ? write.mutate(
              { body: { asOf, headlineIds: [...headlineIds], take }, version },
              { onSuccess: onClose },
            )
          : preview.mutate()
      }
      onCancel={onClose}
    >
      {error && <ProblemNotice error={error} />}
      <p className="muted">{t('bulletins.regenerateHint')}</p>
      <div className="bulletin-form">
        <label>
          {t('bulletins.regenerateDay')}
          <input
            className="field"
            type="date"
            max={today}
            value={asOf}
            onChange={(event) => {
              setAsOf(event.target.value || today);
              preview.reset();
            }}
          />
        </label>
        <details>
          <summary>{t('bulletins.headlines', { most: MOST_HEADLINES })}</summary>
          <HeadlineChoice detail={detail} chosen={headlineIds} onChoose={choose} />
        </details>
      </div>
      {shown && (
        <>
          <p role="status">
            {shown.changes.length === 0 && `${t('bulletins.noChanges')} `}
            {t('bulletins.figuresChanged', { count: shown.figuresChanged })}
          </p>
          {shown.changes.map((change) => (
            <fieldset key={change.key} className="bulletin-change">
              <legend>
                {t(`bulletins.part.${change.key}`)}
                {change.edited && ` · ${t('bulletins.edited')}`}
              </legend>
              <TextDiff before={change.current} after={change.after} />
              {(['new', 'own'] as const).map((choice) => (
                <label key={choice} className="bulletin-choice">
                  <input
                    type="radio"
                    name={`take-${change.key}`}
                    checked={choices.get(change.key) === choice}
                    onChange={() => setChoices(new Map(choices).set(change.key, choice))}
                  />
                  {t(choice === 'new' ? 'bulletins.takeNew' : 'bulletins.keepOwn')}
                </label>
              ))}
            </fieldset>
          ))}
        </>
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly detail: BulletinDetail;
  readonly chosen: readonly number[];
  readonly onChoose: (ids: readonly number[]) => void;
}

function HeadlineChoice({ detail, chosen, onChoose }: ChoiceProps) {
  const t = useMessages();
  const full = chosen.length >= MOST_HEADLINES;
  return (
    <>
      {full && <p role="status">{t('bulletins.mostHeadlines', { most: MOST_HEADLINES })}</p>}
      <ul className="bulletin-headlines">
        {detail.figures.map((figure) => {
          const on = chosen.includes(figure.targetId);
          return (
            <li key={figure.targetId}>
              <label className="bulletin-choice" lang="zh-CN">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={!on && full}
                  onChange={(event) =>
                    onChoose(
                      event.target.checked
                        ? [...chosen, figure.targetId]
                        : chosen.filter((one) => one !== figure.targetId),
                    )
                  }
                />
                {figure.name}（{figure.plan}）
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
