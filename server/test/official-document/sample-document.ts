import { headingNumber } from '../../src/shared/official-document/heading-number';
import type { OfficialDocument } from '../../src/shared/official-document/official-document';

/** A bulletin with everything that a document can have. */
export const WHOLE: OfficialDocument = {
  title: '关于2024年三季度重点目标任务\n完成情况的通报',
  issuer: '省政府督查室',
  head: { mark: '山西省人民政府督查室' },
  number: '晋政督〔2024〕第3号',
  recipients: '各市人民政府，省政府各有关部门：',
  blocks: [
    { kind: 'paragraph', text: '现将情况通报如下。\n请认真落实。' },
    { kind: 'heading', level: 1, text: `${headingNumber(1, 1)}总体情况` },
    { kind: 'heading', level: 2, text: `${headingNumber(2, 1)}重点指标` },
    { kind: 'heading', level: 3, text: `${headingNumber(3, 1)}外贸进出口` },
    { kind: 'heading', level: 4, text: `${headingNumber(4, 1)}同比` },
    {
      kind: 'spans',
      spans: [
        { text: '省商务厅', bold: true },
        { text: '说明：“' },
        { text: '受高基数影响', kai: true },
        { text: '”。' },
      ],
    },
    {
      kind: 'table',
      caption: '五类情况',
      columns: [
        { header: '序号', width: 1, align: 'center' },
        { header: '类别', width: 3 },
        { header: '占比（％）', width: 2, align: 'right' },
      ],
      rows: [
        ['1', '未达序时', '21.74'],
        ['2', '达序时', '43.48'],
      ],
      note: '注：以23项为分母。',
    },
  ],
  annexes: [
    {
      title: '未达序时事项',
      landscape: true,
      blocks: [
        {
          kind: 'keyValues',
          rows: [
            [
              { label: '编号', value: '第3号' },
              { label: '颜色', value: '蓝色' },
            ],
            [{ label: '事项', value: '外贸进出口\n4500亿元' }],
          ],
        },
      ],
    },
  ],
  separateAnnexes: ['附表（电子表格）'],
  signature: { issuer: '省政府督查室', date: '2024年10月15日' },
  colophon: {
    copies: '省委办公厅，省人大常委会办公厅',
    printedBy: '省政府办公厅',
    printedOn: '2024年10月15日',
  },
  stamps: ['演示', '草稿'],
  checkCode: '1A2B3C4D',
};

export const PLAIN: OfficialDocument = {
  title: '督办单',
  issuer: '省政府督查室',
  number: '〔2024〕第3号',
  blocks: [{ kind: 'paragraph', text: '请于2024年10月25日前办结。' }],
};
