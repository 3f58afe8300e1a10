import type { Lamp } from '../../targets/domain/model';
import type { Words } from '../../series/domain/words';
import { lampsInWords } from './overview-sentence';

type Counts = Readonly<Record<Lamp, number>> & { readonly total: number };

/** A body's standing in one sentence: what it reports itself, and how many it has a part in. */
export function agencySentence(lead: Counts, shared: Counts): Words {
  if (lead.total + shared.total === 0) {
    return { zh: '没有承担目标。', en: 'It answers for no target.' };
  }
  if (lead.total === 0) {
    const said = lampsInWords(shared);
    return {
      zh: `参与${shared.total}项目标：${said.zh}。`,
      en: `Takes part in ${shared.total} targets: ${said.en}.`,
    };
  }
  const said = lampsInWords(lead);
  return {
    zh: `牵头（含填报）${lead.total}项目标：${said.zh}${shared.total > 0 ? `；另参与${shared.total}项` : ''}。`,
    en: `Leads or reports ${lead.total} targets: ${said.en}${shared.total > 0 ? `; takes part in ${shared.total} more` : ''}.`,
  };
}
