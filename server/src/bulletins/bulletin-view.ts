import { documentNumber } from '../matters/domain/document-number';
import type { Mark } from '../matters/mark.schema';
import type { BulletinMaterial } from './domain/bulletin-figure';
import { isEdited, printedParts } from './domain/bulletin-part';
import { meritsOf } from './domain/merit';
import { partSources } from './domain/part-source';
import type { BulletinDetail } from './bulletin.schema';
import type { StoredBulletin } from './bulletin.repository';
import type { IssuedBulletin } from './issued-bulletin.repository';

/** The parts as the page shows them: each with its printed heading and the figures it tells. */
export function partViews(
  { parts, headlineIds }: Pick<StoredBulletin, 'parts' | 'headlineIds'>,
  material: BulletinMaterial,
): BulletinDetail['parts'] {
  const printed = new Map(printedParts(parts).map((part) => [part.key, part.heading]));
  const merits = meritsOf(material);
  const sources = partSources(material, headlineIds, {
    praise: merits.praise.map(({ agencyId }) => agencyId),
    criticism: merits.criticism.map(({ agencyId }) => agencyId),
  });
  return parts.map((part) => ({
    key: part.key,
    heading: printed.get(part.key) ?? null,
    generated: part.generated,
    text: part.text,
    edited: isEdited(part),
    targetIds: [...sources[part.key].targetIds],
    submissionIds: [...sources[part.key].submissionIds],
  }));
}

/** 督查通报〔2024〕第2号, on a row of whatever it printed. */
export function bulletinMark({ bulletinId, year, number, issuedOn }: IssuedBulletin): Mark {
  const words = documentNumber(year, number);
  return {
    kind: 'bulletin',
    id: bulletinId,
    label: { zh: `督查通报${words.zh}`, en: `Bulletin ${words.en}` },
    state: { zh: '已印发', en: 'issued' },
    day: issuedOn,
    late: false,
    colour: null,
  };
}
