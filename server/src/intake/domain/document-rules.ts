import type { NamedBody } from './bodies';
import type { BodyDictionary } from './body-dictionary';
import type { HomeRegion } from './home-region';
import { homeOf } from './home-region';
import { namedBody, readBodyList } from './split-bodies';

/** What the document says once about all its notes. */
export interface DocumentRules {
  readonly home: HomeRegion;
  /** 列第一位者为牵头单位，下同: the place from which the first of a note leads; null for nowhere. */
  readonly firstLeads: number | null;
  /** 以下均需各县市区落实，不再逐一列出: they answer in every note from there on. */
  readonly everywhere: readonly { readonly from: number; readonly bodies: readonly NamedBody[] }[];
}

const FIRST_LEADS =
  /牵头(?:责任)?(?:单位|部门)均?(?:为|是)?(?:列|排|居)(?:在|于)?(?:第一|首)位|(?:列|排|位|居|排名|排序)(?:在|列|于)?(?:第一|首)位?(?:者|的)?(?:责任)?(?:单位|部门)?(?:者|的)?(?:为|是)(?:牵头|主办|主责)|第一(?:个|位)?(?:责任)?(?:单位|部门)?为牵头|首位为牵头/g;
const EVERYWHERE = [
  /(?:以下|以上|上述|下列|各项)(?:各项|所有)?(?:任务|工作|措施|条款|内容)?[均都](?:需|须|需要|由|要)([^，。；（）]{2,40}?)(?:按职责(?:分工)?|分别|共同|具体)?(?:落实|负责|贯彻落实|组织实施|配合)(?=[，。；）])/g,
  /(?:^|[，。；（、\n])([^，。；（）、\n]{2,30}?)均?为(?:以下|以上|上述|各项|各条|所有)(?:各项|所有)?(?:任务|工作|条款|措施)?(?:的)?责任单位(?=[，。；）])/g,
];

/** Rules that hold for the whole document, wherever they stand. */
export function readDocumentRules(
  text: string,
  bodies: BodyDictionary,
  issuer: string | null,
): DocumentRules {
  const home = withNames(homeOf(issuer, bodies), text, bodies);
  const everywhere: { from: number; bodies: NamedBody[] }[] = [];
  for (const pattern of EVERYWHERE) {
    for (const match of text.matchAll(pattern)) {
      const names = match[1] ?? '';
      const start = match.index + match[0].indexOf(names);
      const found = readBodyList(text, { start, end: start + names.length }, bodies, home).bodies;
      if (found.length === 0 || found.some(({ read }) => read.standing === 'none')) continue;
      const later = match[0].includes('以下') || match[0].includes('下列');
      everywhere.push({
        from: later ? match.index : 0,
        bodies: found.map((body) => namedBody(body, 'shared')),
      });
    }
  }
  return { home, firstLeads: firstLeadsFrom(text), everywhere };
}

/** A name that a list goes on from, or what it does: the rule stands behind bodies, in their note. */
const BEHIND_BODIES =
  /[局厅委办部会院行社关团府区县市司院](?:[、，,；;。．.]|[^，。；、（）]{0,12}(?:负责|牵头|落实|配合)[，,；;。．.])/;
/** Longer lines are looked at from here. */
const LOOK_BACK = 400;

/**
 * Where 列第一位者为牵头单位 begins to hold. In a note it holds for that note and those that follow;
 * said by itself, as a remark or in a chapter of general things, for the whole document, unless 下同
 * gives it to what follows only.
 */
function firstLeadsFrom(text: string): number | null {
  let from: number | null = null;
  for (const { index, 0: words } of text.matchAll(FIRST_LEADS)) {
    const near = text.slice(Math.max(0, index - LOOK_BACK), index);
    const before = near.slice(near.lastIndexOf('\n') + 1);
    const line = index - before.length;
    const open = before.search(/[（(〔［[【][^（(〔［[【）)〕］\]】]*$/);
    const holds = BEHIND_BODIES.test(open < 0 ? before : before.slice(open));
    const onward = /^[^。\n）)〕］\]】]{0,24}下同/.test(text.slice(index + words.length));
    const place = holds ? index : onward ? line : 0;
    from = Math.min(from ?? place, place);
  }
  return from;
}

/** What stands first in a note: （教育厅、…, 责任单位：能源局. */
const FIRST_NAME = /[（〔【［：]([一-龥]{3,16}?)(?=[、，）]|牵头|负责)/g;

/** 省 before 厅 or 国家 before 局 is left out where lists begin with such names. */
function withNames(home: HomeRegion, text: string, bodies: BodyDictionary): HomeRegion {
  const bare = [...text.matchAll(FIRST_NAME)].some(([, name = '']) =>
    home.province === null
      ? bodies.national.has(name) && bodies.national.has(`国家${name}`)
      : name.endsWith('厅') && bodies.stems.has(name.slice(0, -1)),
  );
  return bare ? { ...home, bareNames: true } : home;
}
