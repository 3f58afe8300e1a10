import { Problem } from '../shared/problem';
import type { OpenMatter, PlanName } from './intake.schema';

export function documentInDraft(draftId: number): Problem {
  return new Problem({
    status: 409,
    code: 'document_in_draft',
    title: { zh: '状态冲突', en: 'Conflict' },
    detail: {
      zh: '这份文件已有一份未办结的草稿，请在该草稿中继续。',
      en: 'This document has an open draft already; carry on there.',
    },
    members: { draftId },
  });
}

/** The same whether there is none or its region is not the viewer's, or no longer. */
export function draftNotFound(): Problem {
  return Problem.notFound({
    zh: '没有找到该草稿，或它不在您的辖区内，请从导入方案的列表中重新打开。',
    en: 'There is no such draft in your region; open it again from the list of drafts.',
  });
}

export function draftConfirmed(): Problem {
  return Problem.conflict('draft_confirmed', {
    zh: '草稿已确认为方案，不能再改动；如需调整，请以修订方式重新导入。',
    en: 'The draft has become a plan; to change it, import the amended document.',
  });
}

export function draftDiscarded(): Problem {
  return Problem.conflict('draft_discarded', {
    zh: '草稿已作废，不能再改动；请重新导入文件。',
    en: 'The draft was discarded; import the document again.',
  });
}

/** Everything still open, in the members of the answer. */
export function draftOpen(open: readonly OpenMatter[]): Problem {
  const [first] = open;
  return Problem.unprocessable(
    'draft_open',
    {
      zh: `还有${open.length}项未办结，不能确认：${first?.message.zh ?? ''}`,
      en: `${open.length} matters are still open: ${first?.message.en ?? ''}`,
    },
    open.map(({ kind, id, path, message }) => ({
      path: [kind, ...(id === null ? [] : [String(id)]), path].filter(Boolean).join('.'),
      message,
    })),
    { open },
  );
}

/** The plans stand in the members of the answer. */
export function planNumberTaken(docNo: string | null, plans: readonly PlanName[]): Problem {
  const titles = plans.map(({ title }) => `《${title}》`).join('、');
  return Problem.unprocessable(
    'plan_number_taken',
    {
      zh: `文号“${docNo ?? ''}”的方案${titles}已在系统中：确为另一方案的，请在确认时勾选说明；如为修订，请从该方案导入。`,
      en: `A plan with the number ${docNo ?? ''} is there already (${titles}): tick in the confirmation that this is another one, or import the document as its amendment.`,
    },
    [],
    { plans },
  );
}

export function unknownClause(locator: string): Problem {
  return Problem.unprocessable('clause_unknown', {
    zh: `本方案没有条款“${locator}”，请从条款中选择。`,
    en: `This plan has no clause “${locator}”; choose one of its clauses.`,
  });
}

export function beyondDocument(): Problem {
  return Problem.unprocessable('place_beyond_document', {
    zh: '选中的文字超出文件范围，请重新选择。',
    en: 'The selection lies beyond the document; select again.',
  });
}

export function rowHasObstacles(
  obstacles: readonly { path: string; message: { zh: string; en: string } }[],
): Problem {
  const [first] = obstacles;
  return Problem.unprocessable(
    'row_incomplete',
    first?.message ?? { zh: '该行不完整。', en: 'The row is incomplete.' },
    obstacles,
  );
}

export function rowDisputed(): Problem {
  return Problem.unprocessable('row_disputed', {
    zh: '该行与另一行数值不同，请先在“冲突”中选定，再确认。',
    en: 'Another row gives a different value; settle the conflict first.',
  });
}

export function badMerge(): Problem {
  return Problem.unprocessable('merge_impossible', {
    zh: '只能并入同一草稿中未被并入或剔除的同类行。',
    en: 'A row is merged into one of its own kind that stands in the same draft.',
  });
}

export function regionNotYours(): Problem {
  return Problem.unprocessable('region_not_yours', {
    zh: '只能导入本辖区及下级辖区的方案，请重新选择辖区。',
    en: 'Choose your own region or one below it.',
  });
}

export function agencyUnknown(): Problem {
  return Problem.unprocessable('agency_unknown', {
    zh: '没有这个单位，请重新选择。',
    en: 'There is no such agency; choose again.',
  });
}

export function agencyExists(name: string): Problem {
  return Problem.unprocessable('agency_exists', {
    zh: `已有单位“${name}”，请直接选用。`,
    en: `There is an agency “${name}” already; choose it.`,
  });
}

export function amendedPlanUnknown(): Problem {
  return Problem.unprocessable('amended_plan_unknown', {
    zh: '没有找到要修订的方案，请重新选择。',
    en: 'The plan to be amended was not found; choose it again.',
  });
}

export function notALedger(): Problem {
  return Problem.unprocessable('not_a_ledger', {
    zh: '表格中没有“任务内容”“目标值”“单位”“编号”表头，请用系统导出的任务分解表修改后再导入。',
    en: 'The table lacks the headers of a ledger; change the table that was exported and import it.',
  });
}

export function emptyLedger(): Problem {
  return Problem.unprocessable('empty_ledger', {
    zh: '任务分解表中没有任何一行，请核对后再导入。',
    en: 'The ledger table has no rows; check it and import it again.',
  });
}

export function ledgerCellFailed(address: string, header: string): Problem {
  return Problem.unprocessable('ledger_formula_failed', {
    zh: `任务分解表单元格${address}（${header}）的公式出错或没有结果，请直接填写内容后再导入。`,
    en: `The formula in cell ${address} (${header}) of the ledger table failed; type the content itself and import it again.`,
  });
}

export function tableNotWritten(): Problem {
  return Problem.unprocessable('ledger_not_written', {
    zh: '任务分解表没有生成，请稍后再导出一次；仍不成功的，请联系管理员。',
    en: 'The ledger table was not written; export it again in a moment, and ask your administrator if that fails.',
  });
}

export function ledgerNeedsPlan(): Problem {
  return Problem.unprocessable('ledger_needs_plan', {
    zh: '任务分解表须指明是哪个方案的，请先选择方案再导入。',
    en: 'Say which plan the ledger table belongs to, then import it.',
  });
}

export function ledgerNumberUnknown(key: string, position: number): Problem {
  return Problem.unprocessable('ledger_number_unknown', {
    zh: `任务分解表第${position + 1}行的编号“${key.slice(0, 50)}”不属于所选方案：新增的行请将编号留空，或核对所选的方案。`,
    en: `Row ${position + 1} of the ledger table has the number ${key.slice(0, 50)}, which the chosen plan does not have: leave the number of a new row empty, or check the plan.`,
  });
}

export function ledgerTwice(key: string): Problem {
  return Problem.unprocessable('ledger_row_twice', {
    zh: `任务分解表中编号“${key}”出现两次，请改正后再导入。`,
    en: `The number ${key} stands twice in the ledger table; correct it and import it again.`,
  });
}
