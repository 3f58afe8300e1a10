import type { BulletinPlan } from './bulletin-figure';

/** At most so many documents are named as the basis; more are counted. */
const MOST_NAMED = 3;

export interface FrameFacts {
  readonly regionName: string;
  /** 2020年三季度. */
  readonly period: string;
  readonly plans: readonly BulletinPlan[];
  /** Number of the bulletin that this one corrects. */
  readonly follows: string | null;
}

export interface FrameWords {
  readonly title: string;
  readonly issuer: string;
  readonly recipients: string;
  readonly copies: string;
  readonly signatory: string;
  readonly basis: string;
}

/** What a new draft says until somebody writes something else. */
export function frameWords({ regionName, period, plans, follows }: FrameFacts): FrameWords {
  const issuer = plans[0]?.issuer ?? '';
  return {
    title:
      follows === null
        ? `关于${regionName}${period}目标进展情况的督查通报`
        : `关于更正督查通报${follows}的通报`,
    issuer,
    recipients: '各责任单位',
    copies: '',
    signatory: issuer,
    basis: basisWords(plans),
  };
}

function basisWords(plans: readonly BulletinPlan[]): string {
  const named = plans
    .slice(0, MOST_NAMED)
    .map(({ title, docNo }) => `《${title}》${docNo === null ? '' : `（${docNo}）`}`)
    .join('、');
  return plans.length > MOST_NAMED ? `${named}等${plans.length}个文件` : named;
}
