import type { Page } from 'playwright-core';
import { goTo } from './frame';
import { sees, settled } from './seeing';

export const PLAN_TITLE = '河北省口岸物流提升行动方案';

/** Written for these journeys: two goals, a task, a limit, and who answers for them. */
const WORDS = [
  '河北省人民政府办公厅',
  '关于印发河北省口岸物流提升行动方案的通知',
  '冀政办字〔2024〕88号',
  '各市人民政府，省政府有关部门：',
  '《河北省口岸物流提升行动方案》已经省政府同意，现印发给你们，请认真贯彻执行。',
  '河北省人民政府办公厅',
  '2024年9月20日',
  '',
  PLAN_TITLE,
  '为提升口岸物流水平，制定本方案。',
  '一、主要目标',
  '到2026年，全省培育口岸物流骨干企业30家以上，建成海外仓15个。',
  '二、重点任务',
  '（一）建设通关平台。2025年6月底前完成口岸通关平台升级改造。（省商务厅牵头，石家庄海关配合）',
  '（二）压缩通关时间。进口整体通关时间控制在30小时以内。（石家庄海关、省口岸协调中心负责）',
];

/** The document as a file; a mark at its end makes another file of it. */
export function documentFile(mark = '') {
  return {
    name: '口岸物流提升行动方案.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([...WORDS, mark].join('\n')),
  };
}

/** Brings the document and waits until its rows stand beside it. */
export async function bringDocument(page: Page, mark = ''): Promise<void> {
  await goTo(page, '导入方案');
  await page.locator('input[type=file]').setInputFiles(documentFile(mark));
  await page.waitForURL(/\/intake\/\d+$/);
  // The page before has a heading too, and the address changes before it goes.
  await sees(page.getByRole('tab', { name: /^台账/ }));
  await settled(page);
}
