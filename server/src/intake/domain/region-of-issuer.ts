interface Place {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

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
  return null;
}
