import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { IntakeWrittenBody, Role } from '../api/model';

const ROLES = ['lead', 'shared', 'support', 'guide'] as const satisfies readonly Role[];

interface Props {
  readonly bodies: readonly IntakeWrittenBody[];
  readonly known: readonly string[];
  readonly onChange: (bodies: readonly IntakeWrittenBody[]) => void;
}

/** Who answers and how, in the order of the document. */
export function BodyFields({ bodies, known, onChange }: Props) {
  const t = useMessages();
  const list = useId();
  const fields = useRef<HTMLFieldSetElement>(null);
  /** Whose field gets the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const inputs = fields.current?.querySelectorAll('input') ?? [];
    const next = inputs[Math.min(wanted.current, inputs.length - 1)];
    (next ?? fields.current?.querySelector('button'))?.focus();
    wanted.current = null;
  }, [bodies.length]);
  const put = (at: number, patch: Partial<IntakeWrittenBody>) =>
    onChange(bodies.map((body, one) => (one === at ? { ...body, ...patch } : body)));
  return (
    <fieldset ref={fields} className="intake-body-fields">
      <legend>{t('intake.field.agencies')}</legend>
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {bodies.map((body, at) => (
        <div key={at} className="intake-body-row">
          <input
            className="field"
            list={list}
            lang="zh-CN"
            aria-label={t('intake.bodyOfRow', { number: at + 1 })}
            value={body.name}
            maxLength={200}
            onChange={(event) => put(at, { name: event.target.value })}
          />
          <select
            className="field"
            aria-label={t('intake.roleOfRow', { name: body.name })}
            value={body.role}
            onChange={(event) => put(at, { role: event.target.value as Role })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button"
            aria-label={t('intake.removeBody', { name: body.name })}
            onClick={() => {
              wanted.current = at;
              onChange(bodies.filter((_, one) => one !== at));
            }}
          >
            ✕
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          wanted.current = bodies.length;
          onChange([...bodies, { name: '', role: 'shared' }]);
        }}
      >
        {t('intake.addBody')}
      </button>
    </fieldset>
  );
}
