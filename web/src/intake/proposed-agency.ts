import type { NewAgency } from '../api/model';

const KINDS: readonly (readonly [RegExp, NewAgency['kind']])[] = [
  [/^(?:各|有关|相关)|等$/u, 'group'],
  [/(?:政府|管委会|办事处)$/u, 'government'],
  [/(?:公司|集团|银行|企业)$/u, 'firm'],
  [/(?:协会|商会|学会|联合会|促进会)$/u, 'association'],
];

/**
 * A body as a written name and the place of the document suggest it: 市财政局 of 青岛市 is
 * 青岛市财政局. A name that begins with no level stays as it is.
 */
export function proposedAgency(name: string, place: string, regionCode: string): NewAgency {
  const bare = place.trim().replace(/[省市县区]$/u, '');
  const elided = /^[省市县区]/u.test(name);
  const kind = KINDS.find(([shape]) => shape.test(name))?.[1] ?? 'department';
  return { name: elided ? `${bare}${name}` : name, shortName: name, kind, regionCode };
}

/** 青岛市 of 青岛市人民政府办公厅; nothing where the issuer names no place. */
export function placeOfIssuer(issuer: string | null): string {
  return /^(.{2,12}?(?:自治区|[省市县区]))/u.exec(issuer ?? '')?.[1] ?? '';
}
