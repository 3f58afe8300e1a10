import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import type { IntakeBody, IntakeFields, IntakeRow } from '../api/model';
import { isOpen, stateOf } from './row-look';
import { deadlineWords, doubtWords, fieldWords, goalWords } from './row-words';

interface Props {
  readonly row: IntakeRow;
  readonly bodies: ReadonlyMap<string, IntakeBody>;
  readonly canEdit: boolean;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
  readonly onUndo: () => void;
  readonly onBody: (name: string) => void;
}

const TERMS = [
  'baseline',
  'recurrence',
  'distribution',
  'accumulation',
  'frequency',
  'publisher',
  'evaluationEnd',
  'nodes',
  'remark',
] as const satisfies readonly (keyof IntakeFields)[];

/** Everything that was read of the current row, why a person has to look, and what can be done. */
export function RowDetail(props: Props) {
  const { row, bodies, canEdit, onBody } = props;
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { fields, type } = row;
  const figure = type === 'target' || type === 'norm';
  const doubts = isOpen(stateOf(row)) ? doubtWords(row, t) : [];
  const deadline = deadlineWords(row, t, language);
  return (
    <div className="intake-detail">
      {doubts.length > 0 && (
        <div className="intake-why">
          <b>{t('intake.whyLook')}</b>
          <ul>
            {doubts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {row.obstacles.length > 0 && (
        <div className="intake-why">
          <b>{t('intake.mend')}</b>
          <ul>
            {row.obstacles.map(({ path, message }) => (
              <li key={path + message.zh}>{say(message)}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="intake-facts">
        <Fact label={t('intake.quote')}>
          <q lang="zh-CN">{row.quote}</q>
        </Fact>
        {figure && <Fact label={t('intake.field.goal')}>{goalWords(fields, t)}</Fact>}
        {deadline !== null && <Fact label={t('intake.field.deadline')}>{deadline}</Fact>}
        {type !== 'incentive' && (
          <Fact label={t('intake.field.agencies')}>
            {fields.agencies.length === 0 && t('intake.noBodies')}
            <span className="intake-bodies">
              {fields.agencies.map(({ name, role }) => {
                const open = bodies.get(name)?.state === 'open';
                return (
                  <span key={`${name}${role}`} className="responsibility" lang="zh-CN">
                    {name}
                    <span className={`role role-${role}`}>{t(`role.${role}`)}</span>
                    {open && (
                      <button
                        type="button"
                        className="evidence-copy intake-open-body"
                        onClick={() => onBody(name)}
                      >
                        ? {t('intake.unknownBody')}
                      </button>
                    )}
                  </span>
                );
              })}
            </span>
            {row.read?.agenciesFrom && !row.edited.includes('agencies') && (
              <span className="muted">（{t(`intake.agenciesFrom.${row.read.agenciesFrom}`)}）</span>
            )}
          </Fact>
        )}
        {figure && (
          <Fact label={t('intake.moreFields')}>
            {TERMS.filter((name) => fieldWords(name, fields, t) !== '—')
              .map((name) => `${t(`intake.field.${name}`)} ${fieldWords(name, fields, t)}`)
              .join('；')}
          </Fact>
        )}
        {row.read && row.read.alsoAt.length > 0 && (
          <Fact label={t('intake.alsoAt')}>
            {row.read.alsoAt.map(({ clause }) => clause).join('、')}
          </Fact>
        )}
        {row.read && <Fact label={t('intake.rule')}>{say(row.read.ruleWords)}</Fact>}
        {row.decidedBy !== null && (
          <Fact label={t(`intake.decision.${row.decision}`)}>
            {t('intake.decidedBy', {
              name: row.decidedBy,
              at: row.decidedAt === null ? '—' : formatInstant(row.decidedAt, language),
            })}
          </Fact>
        )}
      </dl>
      {canEdit && <RowActs {...props} />}
    </div>
  );
}

function RowActs({ row, onAccept, onEdit, onReject, onUndo }: Props) {
  const t = useMessages();
  return (
    <div className="intake-acts">
      {row.decision === 'pending' ? (
        <>
          <button type="button" className="button button-primary" onClick={onAccept}>
            {t('intake.accept')}
          </button>
          <button type="button" className="button" onClick={onEdit}>
            {t('intake.edit')}
          </button>
          <button type="button" className="button" onClick={onReject}>
            {t('intake.reject')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="button" onClick={onUndo}>
            {t('intake.undo')}
          </button>
          {row.decision === 'accepted' && (
            <button type="button" className="button" onClick={onEdit}>
              {t('intake.edit')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
