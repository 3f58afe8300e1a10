import { defineMessages } from './define-messages';

export const signInMessages = defineMessages({
  'signIn.title': { zh: '登录', en: 'Sign in' },
  'signIn.username': { zh: '用户名', en: 'User name' },
  'signIn.password': { zh: '密码', en: 'Password' },
  'signIn.submit': { zh: '登录', en: 'Sign in' },
  'signIn.busy': { zh: '正在登录', en: 'Signing in' },
  'signIn.demoTitle': { zh: '演示账号，点击即可登录', en: 'Demo accounts, one click to sign in' },
  'signIn.demoHint': {
    zh: '演示数据均来自已公布的方案和统计数字，生产环境没有这些账号。',
    en: 'Demo data come from published plans and statistics; production has no such accounts.',
  },
  'signIn.leader': { zh: '领导', en: 'Leader' },
  'signIn.clerk': { zh: '填报员', en: 'Clerk' },
  'signIn.signer': { zh: '签发人', en: 'Signer' },
  'signIn.inspector': { zh: '督查员', en: 'Inspector' },
  'signIn.administrator': { zh: '管理员', en: 'Administrator' },
});
