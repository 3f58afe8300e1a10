import { dayLabel } from '../series/domain/period-label';
import type { KeyValue, OfficialDocument } from '../shared/official-document/official-document';
import { COLOUR_WORDS } from './domain/colour-ladder';
import type { NoticeContent } from './domain/notice-content';

/** Two short facts share a row; a longer one has its own. */
const SHORT = 12;
const CODE_SIGNS = 12;

/**
 * The slip as an official document, without a red head, which would push its table onto a second
 * sheet: all of it from what was frozen at its issue, so that the same
 * slip is the same file on any day.
 *
 * @param sha256 of the frozen content; its beginning stands at the foot as check code
 */
export function noticeDocument(
  content: NoticeContent,
  { sha256, demo }: { sha256: string; demo: boolean },
): OfficialDocument {
  const { name, meaning } = COLOUR_WORDS[content.colour];
  const issuedOn = dayLabel(content.issuedOn).zh;
  const copies = content.copies.map((body) => body.name).join('，');
  return {
    title: `督办单（${name.zh.slice(0, 2)}·${meaning.zh}）`,
    issuer: content.issuer,
    number: content.number.zh,
    recipients: content.addressee.name,
    blocks: [
      { kind: 'paragraph', text: `${content.cause.zh}现予督办。` },
      { kind: 'keyValues', rows: factPairs(content) },
      {
        kind: 'spans',
        spans: [{ text: '督办要求：', bold: true }, { text: content.demand }],
      },
      {
        kind: 'spans',
        spans: [{ text: '回复时限：', bold: true }, { text: dayLabel(content.dueOn).zh }],
      },
    ],
    signature: { issuer: content.issuer, date: issuedOn },
    colophon: {
      ...(copies !== '' && { copies }),
      printedBy: content.issuer,
      printedOn: issuedOn,
    },
    ...(demo && { stamps: ['演示'] }),
    checkCode: sha256.slice(0, CODE_SIGNS),
  };
}

/** What is urged, and the facts it rests on. */
function factPairs(content: NoticeContent): ([KeyValue] | [KeyValue, KeyValue])[] {
  const facts: KeyValue[] = [
    { label: '督办事项', value: content.matter },
    ...(content.follows === null ? [] : [{ label: '承接', value: `督办单${content.follows.zh}` }]),
    ...content.facts.map(({ label, value }) => ({ label: label.zh, value: value.zh })),
    ...(content.higherReason === null ? [] : [{ label: '越级理由', value: content.higherReason }]),
  ];
  const rows: ([KeyValue] | [KeyValue, KeyValue])[] = [];
  let waiting: KeyValue | null = null;
  for (const fact of facts) {
    if ([...fact.value].length > SHORT) {
      if (waiting) rows.push([waiting]);
      waiting = null;
      rows.push([fact]);
    } else if (waiting) {
      rows.push([waiting, fact]);
      waiting = null;
    } else {
      waiting = fact;
    }
  }
  if (waiting) rows.push([waiting]);
  return rows;
}
