import type { OverdueReport } from '../api/model';
import { useSay } from '../shared/messages/use-messages';

/** A leader's two minutes: what is overdue, whose it is, what to do next. */
export function ReportMessage({ message }: Pick<OverdueReport, 'message'>) {
  const say = useSay();
  return (
    <div className="report-message">
      <p className="report-sentence">{say(message.what)}</p>
      {message.whose && <p>{say(message.whose)}</p>}
      {message.next && <p className="report-next">{say(message.next)}</p>}
    </div>
  );
}
