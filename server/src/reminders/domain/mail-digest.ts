import type { Words } from '../../series/domain/words';

export interface DigestItem {
  readonly message: Words;
  /** Absolute address of the page where it is done. */
  readonly link: string;
}

export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One mail for everything that waits, as an office reads it: Chinese first, short, with links. */
export function mailDigest(name: string, items: readonly DigestItem[], inboxLink: string): Digest {
  const count = items.length;
  const subject = `〔序时〕您有${count}项待办提醒`;
  const footer = `全部提醒：${inboxLink}`;
  return {
    subject,
    text: [
      `${name}，您好：`,
      '',
      ...items.map(({ message, link }, at) => `${at + 1}. ${message.zh}\n   ${link}`),
      '',
      footer,
      '办结后提醒自动消失。本邮件由系统发送，请勿回复；请勿在邮件中处理涉密信息。',
    ].join('\n'),
    html: [
      `<p>${escaped(name)}，您好：</p>`,
      '<ol>',
      ...items.map(
        ({ message, link }) =>
          `<li>${escaped(message.zh)} <a href="${escaped(link)}">打开</a></li>`,
      ),
      '</ol>',
      `<p><a href="${escaped(inboxLink)}">全部提醒</a></p>`,
      '<p>办结后提醒自动消失。本邮件由系统发送，请勿回复；请勿在邮件中处理涉密信息。</p>',
    ].join('\n'),
  };
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
