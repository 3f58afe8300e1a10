import type { IntakeHeader } from '../api/model';

/** The header as it is typed: lists are lines, a document's number stands in brackets at the end. */
export interface TypedHeader {
  readonly [field: string]: string;
  readonly title: string;
  readonly docNo: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly horizon: string;
  readonly implements: string;
  readonly missingAnnexes: string;
  readonly defaultBody: string;
  readonly regionCode: string;
}

export function typedHeader(header: IntakeHeader): TypedHeader {
  return {
    title: header.title ?? '',
    docNo: header.docNo ?? '',
    issuer: header.issuer ?? '',
    issuedOn: header.issuedOn ?? '',
    effectiveFrom: header.effectiveFrom ?? '',
    effectiveTo: header.effectiveTo ?? '',
    horizon: header.horizon ?? '',
    implements: header.implements
      .map(({ title, docNo }) => (docNo === null ? title : `${title}（${docNo}）`))
      .join('\n'),
    missingAnnexes: header.missingAnnexes.join('\n'),
    defaultBody: header.defaultBody ?? '',
    regionCode: header.regionCode,
  };
}

/** 《…意见》（国办发〔2020〕40号): a number ends in 号. */
const NUMBERED = /^(.+)[（(]([^（()）]{1,98}号)[）)]$/;

export function headerOf(typed: TypedHeader): IntakeHeader {
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  const lines = (value: string) =>
    value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return {
    title: text(typed.title),
    docNo: text(typed.docNo),
    issuer: text(typed.issuer),
    issuedOn: text(typed.issuedOn),
    effectiveFrom: text(typed.effectiveFrom),
    effectiveTo: text(typed.effectiveTo),
    horizon: text(typed.horizon),
    implements: lines(typed.implements).map((line) => {
      const [, title, docNo] = NUMBERED.exec(line) ?? [];
      return { title: title?.trim() ?? line, docNo: docNo ?? null };
    }),
    missingAnnexes: lines(typed.missingAnnexes),
    defaultBody: text(typed.defaultBody),
    regionCode: typed.regionCode,
  };
}
