import type { Genre } from './structure';

const REGULATION = /(?:办法|规定|条例|细则|规范|规程|规则|章程|准则|制度|预案)$/;
const POLICY = /(?:政策|政策措施|措施|指南|奖励意见|扶持意见|优惠)$/;
const ACCOUNT =
  /公报(?:[\[【][^\]】]{1,8}[\]】])?$|(?:年报|年鉴|白皮书|蓝皮书|统计资料|新闻发布稿|新闻通稿|答记者问)$|解读$|关于(?:组织|开展|启动|做好|组织开展)[^，。]{0,60}(?:申报|推荐)(?:工作)?$|关于(?:组织|开展|组织开展)(?:申报|推荐|征集|遴选)|(?:年度|质量|状况|环境|监测|分析|统计|评估|调研|考察)报告$|(?:召开|举办|举行|参加)[^，。]{0,60}(?:会议?|培训班?|活动|论坛|讲座|仪式)$/;
/** Answers, commendations and appointments: figures in them tell of what is asked, praised or named. */
const ANSWER =
  /(?:函|答复|批复|公告|通报)$|(?:表彰|表扬|奖励|授予|嘉奖)[^，。]{0,60}决定$|(?:节假日|放假)安排$|(?:调整|成立|组建|建立)[^，。]{2,60}(?:组成人员|成员|领导小组|工作小组|委员会|指挥部|联席会议(?:制度)?)$/;
/** An answer that approves or hands on a plan sets what the plan sets: 关于…总体规划（2018—2035年）的批复. */
const APPROVES = /(?:规划|方案|计划|纲要|意见|要点)的?(?:批复|复函|函)$/;
const REPORT = /(?:情况的?(?:报告|汇报)|工作总结|执行情况的?报告|情况)$/;

/** What kind of document it is, by its title, by what it calls itself, and by its articles. */
export function readGenre(title: string | null, text: string, articles: number): Genre {
  const named = title === null ? null : genreOfName(title);
  if (named !== null) return named;
  if (/^各位代表[：:！!，]/m.test(text)) return 'work_report';
  if (articles >= 3) return 'regulation';
  if (/现[^。]{0,40}(?:答复|函复|批复)如下[：:。]/.test(text)) return 'account';
  if ((text.match(/申请人|申请书|申报条件|申请条件|申报材料/g)?.length ?? 0) >= 5) return 'policy';
  if (/现(?:就|将)[^。]{2,60}(?:情况)?(?:报告|汇报)如下/.test(text)) return 'report';
  const own =
    /(?:制定|制订)(?:如下|以下|本(?!单位|地区?|部门|行业|系统|[省市县区]))([\u4e00-\u9fff]{2,8})(?:[。：，:]|$)/m.exec(
      text,
    )?.[1];
  if (own !== undefined) {
    const genre = genreOfName(own);
    if (genre !== null) return genre;
  }
  return /^本(?:政策|措施)自/m.test(text) ? 'policy' : 'plan';
}

function genreOfName(name: string): Genre | null {
  const bare = name
    .replace(/[（(〔][^（(〔）)〕]{0,40}[）)〕]/g, '')
    .replace(/的?通知$/, '')
    .replace(/(?<=印发.{2,60})的?函$/, '');
  if (bare.endsWith('政府工作报告')) return 'work_report';
  if (ACCOUNT.test(bare)) return 'account';
  if (ANSWER.test(bare) && !/印发|转发/.test(bare)) return APPROVES.test(bare) ? 'plan' : 'account';
  if (REPORT.test(bare)) return 'report';
  if (REGULATION.test(bare)) return 'regulation';
  if (POLICY.test(bare)) return 'policy';
  if (/(?:方案|规划|计划|意见|要点|纲要|任务|安排|分工|清单)$/.test(bare)) return 'plan';
  return null;
}
