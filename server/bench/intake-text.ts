/** Sentences in the manner of plans, made up for measuring; figures count up, so that no two goals are one. */
const MEASURES = [
  (at: number) =>
    `${at}.扩大优质服务供给。到2027年，培育示范机构${at + 20}家，服务覆盖率达到${60 + (at % 40)}.5%以上，年均培训人员不少于${at + 3}万人次，建成区域中心${at % 7}—${(at % 7) + 2}个。支持有条件的地区先行先试，完善政策、标准和统计制度，加强跨部门协同。（省卫生健康委、发展改革委、财政厅按职责分工负责）`,
  (at: number) =>
    `${at}.推进基础设施建设。2026年底前，新建改建农村公路${at + 100}公里，其中产业路${at + 10}公里；高速公路通车里程突破${at + 7000}公里，县级以上城市公交电动化率分别不低于${50 + (at % 30)}%、${60 + (at % 30)}%。健全管护机制，压实属地责任。（责任单位：省交通运输厅、省农业农村厅，各市政府）`,
  (at: number) =>
    `${at}.强化科技支撑。围绕重点领域组织攻关，每年实施重大项目${at + 5}项左右，力争研发投入强度比2023年提高${(at % 5) + 1}个百分点，对新认定的平台给予最高${at + 50}万元补助。完善成果转化链条，营造良好生态。（省科技厅牵头，省教育厅、省工业和信息化厅配合）`,
];

/** A plan of about so many characters. */
export function planText(characters: number): string {
  const parts = [
    '某省公共服务高质量发展行动方案（2025—2027年）\n为提升公共服务水平，制定本方案。\n一、主要目标\n到2027年，服务体系更加健全，群众满意度达到90%以上。\n二、重点任务\n',
  ];
  let length = parts.join('').length;
  for (let at = 1; length < characters; at += 1) {
    const part = `${MEASURES[at % MEASURES.length]?.(at) ?? ''}\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, characters);
}

/** What a text may consist of that was made to hold the reader up. */
export const HOSTILE = [
  '（',
  '）',
  '《',
  '“',
  '1',
  '、',
  '。',
  '\n',
  '一、\n',
  '100家',
  '到2025年，',
];
