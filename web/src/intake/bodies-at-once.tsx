import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, versionedHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { AgencyKind, IntakeBody, IntakeDraft, NewAgency } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { AGENCY_KINDS } from './make-agency';
import { placeOfIssuer, proposedAgency } from './proposed-agency';

interface Props {
  readonly draft: IntakeDraft;
  readonly bodies: readonly IntakeBody[];
  readonly onClose: () => void;
}

/** What a person changed of a proposal, or that the name is left out. */
interface Edit {
  readonly left?: boolean;
  readonly name?: string;
  readonly kind?: AgencyKind;
}

/** Every name that nobody knows as a new body, after a look at the list of them. */
export function BodiesAtOnce({ draft, bodies, onClose }: Props) {
  const t = useMessages();
  const client = useQueryClient();
  const { regionCode, issuer } = draft.header;
  const [place, setPlace] = useState(() => placeOfIssuer(issuer));
  const [edits, setEdits] = useState<Readonly<Record<string, Edit>>>({});
  const edit = (name: string, patch: Edit) =>
    setEdits((old) => ({ ...old, [name]: { ...old[name], ...patch } }));
  const proposed = bodies.map((body) => {
    const { left = false, ...own } = edits[body.name] ?? {};
    return { body, left, agency: { ...proposedAgency(body.name, place, regionCode), ...own } };
  });
  const taken = proposed.filter(({ left }) => !left);
  const make = useMutation({
    mutationFn: async () => {
      for (const { body, agency } of taken) await makeOf(draft.id, body, agency);
    },
    onSuccess: onClose,
    onSettled: () => renewJudged(client),
  });
  const incomplete = taken.length === 0 || taken.some(({ agency }) => agency.name.trim() === '');

  return (
    <Dialog
      title={t('intake.bodiesAtOnceTitle', { count: taken.length })}
      okText={t('intake.bodyMake')}
      cancelText={t('common.cancel')}
      width={760}
      confirmLoading={make.isPending}
      okButtonProps={{ disabled: incomplete }}
      onOk={() => make.mutate()}
      onCancel={onClose}
    >
      {make.error && <ProblemNotice error={make.error} />}
      <p className="muted">{t('intake.bodiesAtOnceText')}</p>
      <label className="intake-inline">
        {t('intake.bodiesPlace')}
        <input
          className="field"
          lang="zh-CN"
          maxLength={20}
          value={place}
          onChange={(event) => setPlace(event.target.value)}
        />
      </label>
      <div className="intake-at-once">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('intake.bodyWritten')}</th>
              <th scope="col">{t('intake.bodyName')}</th>
              <th scope="col">{t('intake.bodyKind')}</th>
            </tr>
          </thead>
          <tbody>
            {proposed.map(({ body: { name }, left, agency }) => (
              <tr key={name}>
                <th scope="row">
                  <label className="intake-tick" lang="zh-CN">
                    <input
                      type="checkbox"
                      checked={!left}
                      onChange={(event) => edit(name, { left: !event.target.checked })}
                    />
                    {name}
                  </label>
                </th>
                <td>
                  <input
                    className="field"
                    lang="zh-CN"
                    aria-label={`${t('intake.bodyName')}：${name}`}
                    maxLength={200}
                    disabled={left}
                    value={agency.name}
                    onChange={(event) => edit(name, { name: event.target.value })}
                  />
                </td>
                <td>
                  <select
                    className="field"
                    aria-label={`${t('intake.bodyKind')}：${name}`}
                    disabled={left}
                    value={agency.kind}
                    onChange={(event) => edit(name, { kind: event.target.value as AgencyKind })}
                  >
                    {AGENCY_KINDS.map((kind) => (
                      <option key={kind} value={kind}>
                        {t(`agencies.kind.${kind}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

/** One command each: what a colleague settled in between stops here and is shown. */
function makeOf(id: number, { name, version }: IntakeBody, agency: NewAgency) {
  return answered(
    api.PUT('/api/intake/drafts/{id}/bodies', {
      params: { path: { id }, header: versionedHeaders(version) },
      body: { name, agencyId: null, create: { ...agency, name: agency.name.trim() } },
    }),
  );
}
