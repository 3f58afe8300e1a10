import { defineMessages } from './define-messages';

/** Header, navigation, banners and preferences. */
export const frameMessages = defineMessages({
  'account.changed': { zh: '登录账号已变更', en: 'Another account has signed in' },
  'account.changedBy': {
    zh: '本浏览器已改由“{{now}}”登录。这一页是以“{{before}}”打开的，不再显示，也不会以“{{now}}”的名义送出任何内容。',
    en: 'This browser is now signed in as “{{now}}”. This page was opened as “{{before}}”; it is no longer shown, and nothing of it goes out in the name of “{{now}}”.',
  },
  'account.changedWaiting': {
    zh: '“{{name}}”键入而未送达的 {{count}} 处仍存在本机：该账号重新登录后，填报单打开时自动补报，其他文字在打开原页面时恢复。',
    en: {
      one: '{{count}} thing that “{{name}}” typed has not reached the server. It stays on this machine: once that account signs in, a line of a return is sent when it is opened, other words come back in their form.',
      other:
        '{{count}} things that “{{name}}” typed have not reached the server. They stay on this machine: once that account signs in, lines of a return are sent when it is opened, other words come back in their form.',
    },
  },
  'account.goOnAs': { zh: '以“{{name}}”继续', en: 'Go on as “{{name}}”' },
  'nav.label': { zh: '主导航', en: 'Main navigation' },
  'nav.overview': { zh: '总览', en: 'Overview' },
  'nav.targets': { zh: '目标', en: 'Targets' },
  'nav.agencies': { zh: '单位', en: 'Agencies' },
  'nav.ownAgency': { zh: '本单位', en: 'My agency' },
  'nav.plans': { zh: '方案', en: 'Plans' },
  'nav.supervision': { zh: '督查', en: 'Supervision' },
  'nav.reporting': { zh: '填报', en: 'Reporting' },
  'nav.signing': { zh: '签发', en: 'Signing' },
  'nav.roundWork': { zh: '报送管理', en: 'Rounds and data' },
  'nav.review': { zh: '审核', en: 'Review' },
  'nav.checkRules': { zh: '校验规则', en: 'Checks' },
  'account.menu': { zh: '账号与显示设置', en: 'Account and display settings' },
  'account.signOut': { zh: '退出登录', en: 'Sign out' },
  'account.leader': { zh: '领导', en: 'Leader' },
  'account.clerk': { zh: '填报员', en: 'Clerk' },
  'account.signer': { zh: '签发人', en: 'Signer' },
  'account.inspector': { zh: '督查员', en: 'Inspector' },
  'account.administrator': { zh: '管理员', en: 'Administrator' },
  'display.title': { zh: '显示', en: 'Display' },
  'display.theme': { zh: '外观', en: 'Appearance' },
  'display.system': { zh: '跟随系统', en: 'System' },
  'display.light': { zh: '浅色', en: 'Light' },
  'display.dark': { zh: '深色', en: 'Dark' },
  'display.contrast': { zh: '高对比度', en: 'High contrast' },
  'display.textSize': { zh: '大字', en: 'Text size' },
  'asOf.label': { zh: '截至', en: 'As of' },
  'asOf.banner': {
    zh: '正在查看{{day}}当日已知的情况，今天是{{today}}。',
    en: 'Showing what was known on {{day}}; today is {{today}}.',
  },
  'asOf.backToToday': { zh: '回到今天', en: 'Back to today' },
  'demo.banner': {
    zh: '演示环境，系统日期为{{today}}。',
    en: 'Demonstration; its date is {{today}}.',
  },
  'demo.move': { zh: '调整日期', en: 'Move the date' },
  'demo.moveTitle': { zh: '把演示日期调整到哪一天？', en: 'Move the demo date to which day?' },
  'demo.moveEffect': {
    zh: '所有演示用户的“今天”随之改变：填报轮次是否到期、亮灯和逾期天数按新日期重新判断，已填报的内容不会删除。',
    en: 'Today changes for every demo user: rounds, lamps and days overdue are judged for the new date. Nothing that was entered is deleted.',
  },
  'demo.moveOffered': { zh: '可选日期', en: 'Offered days' },
  'demo.moveDo': { zh: '调整日期', en: 'Move the date' },
});
