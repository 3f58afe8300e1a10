import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { IntakeDraft, IntakeHeader } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useKeptWords } from '../shared/ui/use-kept-words';
import { headerOf, typedHeader, type TypedHeader } from './header-draft';
import { StaleHeader } from './stale-header';

const TEXTS = ['title', 'docNo', 'issuer'] as const;
const DAYS = ['issuedOn', 'effectiveFrom', 'effectiveTo', 'horizon'] as const;
const LISTS = ['implements', 'missingAnnexes'] as const;

type HeaderField =
  (typeof TEXTS | typeof DAYS | typeof LISTS)[number] | 'defaultBody' | 'regionCode';

interface Props {
  readonly draft: IntakeDraft;
}

/** A colleague's save begins it anew; what was typed over an older version is kept and compared. */
export function HeaderPanel({ draft }: Props) {
  // Said here: the form that saved is gone when its version has come back, and only then it is said.
  const [saved, setSaved] = useState<number | null>(null);
  return (
    <HeaderForm
      key={draft.headerVersion}
      draft={draft}
      saved={saved !== null && draft.headerVersion >= saved}
      onSaved={setSaved}
    />
  );
}

/** 方案信息: what the document says of itself, to be completed. */
interface FormProps extends Props {
  readonly saved: boolean;
  /** Its version; null while one is being saved. */
  readonly onSaved: (version: number | null) => void;
}

function HeaderForm({ draft, saved, onSaved }: FormProps) {
  const t = useMessages();
  const say = useSay();
  const [was] = useState(() => ({
    ...typedHeader(draft.header),
    version: String(draft.headerVersion),
  }));
  const { words, restored, change, forget } = useKeptWords('intake-header', draft.id, was);
  const client = useQueryClient();
  const write = useWrite(async (body: Partial<IntakeHeader>, header) => {
    const answer = await answered(
      api.PATCH('/api/intake/drafts/{id}/header', {
        params: { path: { id: draft.id }, header },
        body,
      }),
    );
    forget();
    onSaved(answer.headerVersion);
    return answer;
  });
  const read = typedHeader(draft.headerRead);
  const stale = words.version !== was.version;
  const { can } = draft;

  function save(): void {
    onSaved(null);
    write.mutate(
      { body: changed(words, was), version: Number(words.version) },
      { onError: () => void renewJudged(client) },
    );
  }
  const field = (name: HeaderField) => {
    const fault = draft.open.find(({ kind, path }) => kind === 'header' && path === name);
    return {
      value: words[name],
      disabled: !can.edit,
      className: 'field',
      'aria-invalid': fault !== undefined,
      onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
    };
  };
  const beside = (name: HeaderField) => {
    const fault = draft.open.find(({ kind, path }) => kind === 'header' && path === name);
    const other = read[name] !== words[name] && read[name] !== '' ? read[name] : undefined;
    return (
      <>
        {fault && <span className="case-warning">{say(fault.message)}</span>}
        {other !== undefined && (
          <span className="muted" lang="zh-CN">
            {t('intake.header.read', { value: other.replaceAll('\n', '；') })}
          </span>
        )}
      </>
    );
  };

  return (
    <form
      className="intake-scroll intake-header"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {stale && (
        <StaleHeader
          mine={words}
          theirs={was}
          by={draft.changedBy}
          onTheirs={() => {
            forget();
            change(was);
          }}
          onMine={() => change({ version: was.version })}
        />
      )}
      {restored && !stale && <p className="muted">{t('common.restored')}</p>}
      {write.error && <ProblemNotice error={write.error} />}
      {TEXTS.map((name) => (
        <label key={name}>
          {t(`intake.header.${name}`)}
          <input lang="zh-CN" maxLength={300} {...field(name)} />
          {beside(name)}
        </label>
      ))}
      <label>
        {t('intake.header.regionCode')}
        <select lang="zh-CN" {...field('regionCode')}>
          {!draft.regions.some(({ code }) => code === words.regionCode) && (
            <option value={words.regionCode}>{words.regionCode}</option>
          )}
          {draft.regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {draft.regionPresumed && words.regionCode === was.regionCode && (
          <span className="case-warning">{t('intake.header.regionPresumed')}</span>
        )}
        {words.regionCode !== was.regionCode && (
          <span className="muted">{t('intake.header.regionMoves')}</span>
        )}
      </label>
      <div className="intake-fields">
        {DAYS.map((name) => (
          <label key={name}>
            {t(`intake.header.${name}`)}
            <input type="date" {...field(name)} />
            {beside(name)}
          </label>
        ))}
      </div>
      {LISTS.map((name) => (
        <label key={name}>
          {t(`intake.header.${name}`)}
          <textarea lang="zh-CN" rows={3} {...field(name)} />
          {beside(name)}
        </label>
      ))}
      <label>
        {t('intake.header.defaultBody')}
        <input lang="zh-CN" list="intake-header-bodies" maxLength={200} {...field('defaultBody')} />
        <datalist id="intake-header-bodies">
          {draft.bodies.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {beside('defaultBody')}
      </label>
      {can.edit && (
        <div className="intake-acts">
          <button
            type="submit"
            className="button button-primary"
            disabled={write.isPending || stale}
          >
            {t('common.save')}
          </button>
          <span role="status">{saved && t('intake.header.saved')}</span>
        </div>
      )}
    </form>
  );
}

function changed(now: TypedHeader, was: TypedHeader): Partial<IntakeHeader> {
  const header = headerOf(now);
  const before = headerOf(was);
  const names = Object.keys(header) as (keyof typeof header)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(header[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, header[name]]),
  );
}
