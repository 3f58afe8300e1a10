import type { BulletinDetail, RevisedFigures } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly detail: BulletinDetail;
  readonly revised: RevisedFigures['revised'];
}

/** The bulletin as it stands on paper; beside a figure that was revised since it says so. */
export function BulletinPaper({ detail, revised }: Props) {
  const names = [...new Set(revised.map(({ name }) => name))];
  const date = detail.issuedOn ? formatDay(detail.issuedOn, 'zh') : '    年  月  日';
  return (
    <article className="bulletin-paper" lang="zh-CN">
      {detail.status !== 'issued' && <p className="bulletin-stamp">【草稿】</p>}
      <p className="bulletin-mark">督查通报</p>
      <p className="bulletin-number">{detail.number?.zh ?? '〔    〕第  号'}</p>
      <h2 className="bulletin-title">{detail.title}</h2>
      {detail.recipients.trim() !== '' && (
        <p className="bulletin-to">{detail.recipients.replace(/[:：]$/, '')}：</p>
      )}
      {detail.parts.map(
        (part) =>
          part.text.trim() !== '' && (
            <section key={part.key}>
              {part.heading && <h3>{part.heading}</h3>}
              {part.text
                .split('\n')
                .filter((line) => line.trim() !== '')
                .map((line, at) => (
                  <p key={at}>
                    {line}
                    <RevisedMark shown={names.some((name) => tellsOf(line, name))} />
                  </p>
                ))}
            </section>
          ),
      )}
      <div className="bulletin-annexes">
        {detail.annexes.map((title, at) => (
          <p key={title}>
            {at === 0 ? '附件：' : '　　　'}
            {at + 1}.{title}
          </p>
        ))}
      </div>
      <div className="bulletin-signature">
        <p>{detail.signatory}</p>
        <p>{date}</p>
      </div>
      <footer className="bulletin-colophon">
        {detail.copies.trim() !== '' && <p>抄送：{detail.copies}</p>}
        <p>
          <span>{detail.issuer}</span>
          <span>{date}印发</span>
        </p>
        {detail.checkCode && <p className="bulletin-code">校验码 {detail.checkCode}</p>}
      </footer>
    </article>
  );
}

/** A name that only begins a longer one is not meant. */
function tellsOf(line: string, name: string): boolean {
  return ['：', '（', '”'].some((end) => line.includes(name + end));
}

/** Said on screen only: the paper stays as it was issued. */
function RevisedMark({ shown }: { shown: boolean }) {
  const t = useMessages();
  return shown ? <mark className="bulletin-revised no-print">{t('bulletins.revised')}</mark> : null;
}
