import type { BodyDictionary } from './body-dictionary';

/** Whose document it is: 省 and 市 in it mean these. Null where the issuer does not tell. */
export interface HomeRegion {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly national: boolean;
  /** Begins lists with names without 省 or 国家 (教育厅, 能源局): a name without head lacks none. */
  readonly bareNames: boolean;
}

export const NO_HOME: HomeRegion = {
  province: null,
  city: null,
  county: null,
  national: false,
  bareNames: false,
};

const NATIONAL =
  /^(?:国务院|国家|中央|中共中央|中华人民共和国|中国|最高|全国|[一-龥]{2,12}部(?:[^门]|$))/;
const CITY = /^([一-龥]{1,8}?(?:自治州|市|州|盟|地区))/;
const COUNTY = /^([一-龥]{1,8}?(?:自治县|新区|区|县|旗|市))(?=人民政府|政府|[一-龥]{1,16}[局委办])/;

/** The region of the body that issued the document (济南市人民政府办公厅 → 山东省, 济南市). */
export function homeOf(issuer: string | null, bodies: BodyDictionary): HomeRegion {
  if (issuer === null) return NO_HOME;
  let rest = issuer.replace(/\s/g, '').replace(/^中共/, '');
  let province: string | null = null;
  let city: string | null = null;
  for (let length = Math.min(8, rest.length); length >= 2; length -= 1) {
    const place = bodies.places.get(rest.slice(0, length));
    if (place === undefined) continue;
    province = place.province;
    if (place.level === 'city') city = place.name;
    rest = rest.slice(length);
    break;
  }
  if (province === null && NATIONAL.test(rest)) return { ...NO_HOME, national: true };
  // 北京市 is a province whose bodies say 市.
  if (province?.endsWith('市')) city = province;
  if (city === null) {
    const match = CITY.exec(rest)?.[1];
    if (match !== undefined) {
      city = match;
      rest = rest.slice(match.length);
      province ??= bodies.places.get(match)?.province ?? null;
    }
  }
  const county = COUNTY.exec(rest)?.[1] ?? null;
  return { province, city, county, national: false, bareNames: false };
}
