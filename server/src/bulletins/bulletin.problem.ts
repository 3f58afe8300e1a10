import type { Day } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';
import { Problem } from '../shared/problem';
import type { StoredBulletin } from './bulletin.repository';

/** Throws a Problem: 412 where somebody saved since, 409 where it is no draft any more. */
export function requireDraft(
  row: StoredBulletin,
  version: number,
  today: Day,
  yours: unknown,
): void {
  if (row.status !== 'draft') throw noDraft(row, today);
  if (row.version === version) return;
  throw Problem.preconditionFailed({
    current: {
      version: row.version,
      title: row.title,
      issuer: row.issuer,
      recipients: row.recipients,
      copies: row.copies,
      signatory: row.signatory,
      basis: row.basis,
      parts: row.parts.map(({ key, text }) => ({ key, text })),
    },
    yours,
    changedBy: row.changedByName,
    changedAt: row.changedAt.toISOString(),
  });
}

function noDraft({ status, endedOn }: StoredBulletin, today: Day): Problem {
  if (endedOn !== null && endedOn > today) {
    return Problem.conflict('ended_on_later_day', {
      zh: `该通报已于${endedOn}${status === 'issued' ? '签发' : '作废'}，演示日期拨回以前不能再改；请将演示日期调到该日或以后。`,
      en: `This bulletin was ${status} on ${endedOn}; before that day it cannot be changed. Move the demo clock to that day or later.`,
    });
  }
  return status === 'issued'
    ? Problem.conflict('bulletin_issued', {
        zh: '该通报已经签发，内容不再改动；如需更正，请另行印发更正通报。',
        en: 'The bulletin is issued and stays as it is; to correct it, issue another one that follows it.',
      })
    : Problem.conflict('bulletin_discarded', {
        zh: '该草稿已经作废，请另拟一份。',
        en: 'The draft was discarded; draft another one.',
      });
}

export function noPlans(): Problem {
  return Problem.unprocessable('no_plans', {
    zh: '所选辖区在该日没有正在执行的方案，请另选辖区、方案或数据日期。',
    en: 'No plan runs in this region on that day; choose another region, plan or day.',
  });
}

export function unknownPlans(keys: readonly string[]): Problem {
  return Problem.unprocessable('unknown_plans', {
    zh: `下列方案不在所选辖区或在该日尚未执行：${keys.join('、')}。请重新选择。`,
    en: `These plans are not in the region or do not run on that day: ${keys.join(', ')}. Choose again.`,
  });
}

export function noTargets(): Problem {
  return Problem.unprocessable('no_targets', {
    zh: '所选方案在该日没有可通报的目标，请另选方案或数据日期。',
    en: 'The chosen plans have no targets on that day; choose other plans or another day.',
  });
}

export function dayAfterToday(path: string, today: Day): Problem {
  return Problem.invalid([
    {
      path,
      message: { zh: `不得晚于今日（${today}）。`, en: `Must not be after today (${today}).` },
    },
  ]);
}

export function periodBackwards(): Problem {
  return Problem.invalid([
    {
      path: 'periodTo',
      message: {
        zh: '通报期间的止日不得早于起日。',
        en: 'The period must not end before it begins.',
      },
    },
  ]);
}

export function unknownHeadlines(): Problem {
  return Problem.invalid([
    {
      path: 'headlineIds',
      message: {
        zh: '所选重点指标须是本通报所涉方案的目标，且不得重复。',
        en: 'Headline indicators must be targets of the bulletin’s plans, each once.',
      },
    },
  ]);
}

export function onlyIssuedIsFollowed(): Problem {
  return Problem.unprocessable('follows_no_issued', {
    zh: '更正通报只能针对同一辖区已经签发的通报，请重新选择。',
    en: 'A correction follows an issued bulletin of the same region; choose again.',
  });
}

export const ISSUE_REFUSALS: Readonly<Record<'untouched' | 'second_person', Sentence>> = {
  untouched: {
    zh: '此稿由系统拟出，尚无人核改；请先由一名督查人员核改保存，再由另一名签发。',
    en: 'The system drafted this and nobody has worked on it; an inspector saves it first, another one issues it.',
  },
  second_person: {
    zh: '通报须由拟稿人以外的督查人员签发，请另一位办理。',
    en: 'A bulletin is issued by an inspector other than its drafter; ask a colleague.',
  },
};

export function notReady(): Problem {
  return Problem.unprocessable('bulletin_not_ready', {
    zh: '签发前核对有未通过的项目，请补正后再签发。',
    en: 'The list before issuing has items that stand in the way; mend them first.',
  });
}

export function unconfirmed(): Problem {
  return Problem.unprocessable('findings_unconfirmed', {
    zh: '签发前核对有提示项，请逐项核对并勾选确认后再签发。',
    en: 'The list before issuing has remarks; read them and confirm that you have.',
  });
}
