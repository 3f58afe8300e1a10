import { useQueries } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import type { AgencyRef, PlanRef } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import type { DraftFinding } from './inspection-draft';

interface Props {
  readonly number: number;
  readonly finding: DraftFinding;
  readonly plans: readonly PlanRef[];
  readonly agencies: readonly AgencyRef[];
  readonly onChange: (finding: DraftFinding) => void;
  readonly onRemove: () => void;
}

const KINDS = ['problem', 'practice'] as const;

/** One finding: where it belongs, what was found, and who has to put it right by when. */
export function FindingFields({ number, finding, plans, agencies, onChange, onRemove }: Props) {
  const t = useMessages();
  const put = (patch: Partial<DraftFinding>) => onChange({ ...finding, ...patch });
  return (
    <fieldset className="inspection-finding matter-form">
      <legend>{t('inspections.finding', { number })}</legend>
      <div className="inspection-fields">
        <label>
          {t('inspections.kind')}
          <select
            className="field"
            value={finding.kind}
            onChange={(event) => {
              const practice = event.target.value === 'practice';
              put(
                practice
                  ? { kind: 'practice', ownerId: null, demand: null, dueOn: null }
                  : { kind: 'problem' },
              );
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`inspections.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <PlaceChoice finding={finding} plans={plans} onChange={put} />
        {(['text', 'facts'] as const).map((name) => (
          <label key={name} className="inspection-wide">
            {t(`inspections.${name}`)}
            <textarea
              className="field"
              rows={2}
              maxLength={2000}
              value={finding[name] ?? ''}
              onChange={(event) =>
                put({ [name]: name === 'facts' ? event.target.value || null : event.target.value })
              }
            />
          </label>
        ))}
        {finding.kind === 'problem' && (
          <>
            <label>
              {t('inspections.owner')}
              <select
                className="field"
                value={finding.ownerId ?? ''}
                onChange={(event) =>
                  put({ ownerId: event.target.value ? Number(event.target.value) : null })
                }
              >
                <option value="">{t('inspections.choose')}</option>
                {agencies.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('inspections.due')}
              <input
                type="date"
                className="field"
                value={finding.dueOn ?? ''}
                onChange={(event) => put({ dueOn: event.target.value || null })}
              />
            </label>
            <label className="inspection-wide">
              {t('inspections.demand')}
              <textarea
                className="field"
                rows={2}
                maxLength={2000}
                value={finding.demand ?? ''}
                onChange={(event) => put({ demand: event.target.value || null })}
              />
            </label>
          </>
        )}
      </div>
      <button type="button" className="button" onClick={onRemove}>
        {t('inspections.removeFinding', { number })}
      </button>
    </fieldset>
  );
}

interface PlaceProps {
  readonly finding: DraftFinding;
  readonly plans: readonly PlanRef[];
  readonly onChange: (patch: Partial<DraftFinding>) => void;
}

/** A target or a clause of the chosen plans; clauses by their printed locator. */
function PlaceChoice({ finding, plans, onChange }: PlaceProps) {
  const t = useMessages();
  const details = useQueries({
    queries: plans.map(({ key }) =>
      judgedQuery(['plan', key, undefined], () =>
        answered(api.GET('/api/plans/{key}', { params: { path: { key } } })),
      ),
    ),
  }).flatMap(({ data }) => data ?? []);
  const value =
    finding.targetId === null ? `clause:${finding.clauseId ?? ''}` : `target:${finding.targetId}`;
  return (
    <label>
      {t('inspections.place')}
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const [kind, text] = event.target.value.split(':');
          const id = text ? Number(text) : null;
          onChange({
            targetId: kind === 'target' ? id : null,
            clauseId: kind === 'clause' ? id : null,
          });
        }}
      >
        <option value="clause:">{t('inspections.choose')}</option>
        {details.map(({ plan, targets, clauses }) => (
          <PlaceOptions
            key={plan.id}
            plan={plan.shortTitle}
            targets={targets.map(({ id, name }) => ({ id, name }))}
            clauses={clauses.map(({ id, locator, heading }) => ({
              id,
              name: `${locator} ${heading}`.trim(),
            }))}
          />
        ))}
      </select>
    </label>
  );
}

interface Named {
  readonly id: number;
  readonly name: string;
}

function PlaceOptions(props: {
  readonly plan: string;
  readonly targets: readonly Named[];
  readonly clauses: readonly Named[];
}) {
  const t = useMessages();
  return (
    <>
      <optgroup label={`${props.plan} · ${t('inspections.placeTargets')}`}>
        {props.targets.map(({ id, name }) => (
          <option key={id} value={`target:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={`${props.plan} · ${t('inspections.placeClauses')}`}>
        {props.clauses.map(({ id, name }) => (
          <option key={id} value={`clause:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  );
}
