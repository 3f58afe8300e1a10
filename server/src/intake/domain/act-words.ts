/** Acts that end on a day: 建成, 印发, 实现…全覆盖. */
export const ACT =
  '(?:建成|完成|出台|印发|发布|投用|投入使用|投入运营|投入运行|投产|投运|运营|启动|开工|完工|竣工|通车|通航|开通|启用|上线|获批|创成|交付|验收|挂牌|揭牌|组建|设立|成立|制定|编制|修订|封顶|实现[^，。；]{2,20}全覆盖)';

const REACHED =
  /(?:居|处于|位居|位列|进入|跻身|走在)[^，。；]{0,10}(?:前列|第一方阵|第一梯队|前茅|先进行列)|基本(?:实现|解决|消除|齐全)(?:[^，。；]{0,20}化)?$/;
const DONE =
  /^(?:全面|基本|率先|初步)?(?:建成|争创|创成|获批|开通|建立|完成|出台|实现)(?![^，。；]{0,24}(?:提升|提高|优化|增强|发展))/;
/** …体系基本建立, 问题基本解决: what stands at the deadline. */
export const STANDS =
  /(?:体系|制度|机制|网络|格局|平台|问题|任务|工程|项目|设施)(?:已|将)?(?:基本|全面|如期)(?:建立|建成|形成|完成|达标|解决|消除|健全|贯通|投用|全覆盖)$/;
/** An act of its own, which needs no words before it: 完成摸底调查, 并印发实施方案. */
export const OWN_ACT = new RegExp(
  `^(?:并|且|同步|同时|全面|基本|率先|初步|正式|力争|确保|争取)*${ACT}(?!情况|时限|时间|的|后)[^，。；]{2,}`,
);

/** Whether the words do something that can be done by a day. */
export function actIn(said: string): boolean {
  return OWN_ACT.test(said.replace(/^[，、：:]+/, '')) || STANDS.test(said);
}

/** Whether the words of a goal without a figure say what is reached or built at its day. */
export function isDone(said: string): boolean {
  return REACHED.test(said) || DONE.test(said) || STANDS.test(said);
}
