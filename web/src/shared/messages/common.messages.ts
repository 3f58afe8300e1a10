import { defineMessages } from './define-messages';

export const commonMessages = defineMessages({
  'product.name': { zh: '序时', en: 'Xushi' },
  'product.latin': { zh: 'Xushi', en: '序时' },
  'product.claim': {
    zh: '政府方案量化目标的序时进度',
    en: 'Are the goals of government plans in step with their schedules?',
  },
  'common.restored': {
    zh: '已恢复您上次在本机填写、尚未发出的文字；附件须重新上传。',
    en: 'What you typed here and did not send is back; files have to be added again.',
  },
  'common.notClassified': {
    zh: '本系统为非涉密系统，严禁录入、处理、传输涉密信息',
    en: 'This system is not cleared for state secrets: never enter, process or send classified information here',
  },
  'common.language': { zh: '语言', en: 'Language' },
  'common.switchLanguage': { zh: 'English', en: '中文' },
  'common.loading': { zh: '正在加载', en: 'Loading' },
  'common.retry': { zh: '重试', en: 'Try again' },
  'common.cancel': { zh: '取消', en: 'Cancel' },
  'common.confirm': { zh: '确定', en: 'Confirm' },
  'common.close': { zh: '关闭', en: 'Close' },
  'common.save': { zh: '保存', en: 'Save' },
  'common.print': { zh: '打印', en: 'Print' },
  'common.export': { zh: '导出', en: 'Export' },
  'common.search': { zh: '搜索', en: 'Search' },
  'common.all': { zh: '全部', en: 'All' },
  'common.clearFilters': { zh: '清除筛选', en: 'Clear filters' },
  'common.moreRows': { zh: '显示更多（还有{{count}}项）', en: 'Show more ({{count}} left)' },
  'common.shownRows': { zh: '已列{{shown}}项，共{{total}}项', en: '{{shown}} of {{total}} shown' },
  'common.more': { zh: '更多', en: 'More' },
  'common.missing': { zh: '无数值', en: 'no value' },
  'common.asOf': { zh: '截至{{day}}', en: 'As of {{day}}' },
  'common.accepted': { zh: '数据均已审核', en: 'Accepted figures only' },
  'common.count': {
    zh: '{{count}} 项',
    en: { one: '{{count}} target', other: '{{count}} targets' },
  },
  'common.skipToContent': { zh: '跳到正文', en: 'Skip to content' },
  'common.demoStamp': { zh: '演示', en: 'Demo' },
  'problem.title': { zh: '未能完成', en: 'That did not work' },
  'problem.unreachable': {
    zh: '未收到服务器答复，请检查网络后重试。',
    en: 'The server did not answer. Check the network and try again.',
  },
  'problem.unexpected': {
    zh: '出现意外错误，请重试；仍不成功的，请将编号告知管理员。',
    en: 'Something unexpected went wrong. Try again; if it persists, give the number to your administrator.',
  },
  'problem.notFound': {
    zh: '没有找到这一页，可能已变更或不在您的权限范围内。',
    en: 'There is no such page, or it is outside what you may see.',
  },
  'problem.backHome': { zh: '返回首页', en: 'Back to the start' },
  'problem.requestId': { zh: '编号 {{id}}', en: 'Number {{id}}' },
  'empty.title': { zh: '没有符合条件的内容', en: 'Nothing matches' },
});
