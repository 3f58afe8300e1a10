interface Place {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** Of the whole country: 国务院办公厅, 国家发展改革委, 教育部等九部门. */
const NATIONAL =
  /^(?:国务院|国家|中共中央|中央|全国|中国|最高人民|中华人民共和国|[一-龥]{2,8}部(?:办公厅|等|、|$))/;

/** The region whose name an issuer or a title begins with, the longest name first; else null. */
export function regionOfIssuer<Region extends Place>(
  issuer: string | null,
  title: string | null,
  regions: readonly Region[],
): Region | null {
  const byLength = [...regions].sort((a, b) => b.name.length - a.name.length);
  for (const words of [issuer, title]) {
    const region = byLength.find((place) => words?.startsWith(place.name));
    if (region) return region;
  }
  const whole = regions.find(({ code }) => code === '000000');
  return whole && NATIONAL.test(issuer ?? '') ? whole : null;
}
