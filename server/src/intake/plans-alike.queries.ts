import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { namesOfPlan, sameIssuer } from './domain/plan-name';
import type { DraftRecord } from './draft.repository';
import type { NamedPlan, PlanName } from './intake.schema';

/** A document number without its blanks, whatever its brackets are. */
const plainNumber = (column: string) =>
  `translate(${column}, '[]［］【】()（） 　', '〔〕〔〕〔〕〔〕〔〕')`;

/** A title as names of plans are compared, see `namesOfPlan`. */
const plainTitle = (column: string) =>
  `translate(${column}, E'（〔［【[）〕］】]０１２３４５６７８９ 　\\t\\n\\r的《》〈〉“”"', '((((()))))0123456789')`;

/** More plans of one name tell nothing. */
const MOST_OF_NAME = 5;

type Draft = Pick<DraftRecord, 'state' | 'amends' | 'header'>;

/**
 * One confirmation at a time, so that what two drafts of one document say is not written twice: of a
 * new plan in its region, of an amendment in its plan.
 */
export async function holdConfirmation(
  manager: EntityManager,
  { amends, header: { regionCode } }: Draft,
): Promise<void> {
  const held = amends === null ? `plan numbers ${regionCode}` : `amendments of plan ${amends.id}`;
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [held]);
}

/**
 * Plans of the region that bear the number of an open draft: the draft is one of them read again, or
 * another plan of the same document, which only a person can tell. None for an amendment.
 */
export async function plansOfNumber(
  manager: EntityManager,
  { state, amends, header: { docNo, regionCode } }: Draft,
  asOf: Day,
): Promise<PlanName[]> {
  if (state !== 'open' || amends !== null || docNo === null) return [];
  return manager.query(
    `SELECT id, key, title FROM plan
     WHERE region_code = $1 AND activated_on <= $3
       AND ${plainNumber('doc_no')} = ${plainNumber('$2::text')}
     ORDER BY id`,
    [regionCode, docNo, asOf],
  );
}

/**
 * Earlier plans of the region with the name and the issuer of an open draft under other numbers, the
 * newest first: the draft may amend one of them, which only a person can tell. None for an amendment.
 */
export async function plansOfName(
  manager: EntityManager,
  { state, amends, header: { title, issuer, docNo, issuedOn, regionCode } }: Draft,
  asOf: Day,
): Promise<NamedPlan[]> {
  if (state !== 'open' || amends !== null || title === null) return [];
  const names = namesOfPlan(title, issuer);
  if (names.length === 0) return [];
  const plans = await manager.query<(NamedPlan & { readonly issuer: string })[]>(
    `SELECT id, key, title, doc_no AS "docNo", issued_on AS "issuedOn", issuer FROM plan
     WHERE region_code = $1 AND activated_on <= $2 AND ($3::date IS NULL OR issued_on <= $3)
       AND ($4::text IS NULL OR doc_no IS NULL OR ${plainNumber('doc_no')} <> ${plainNumber('$4')})
       AND EXISTS (SELECT FROM unnest($5::text[]) name
         WHERE position(name IN ${plainTitle('title')}) > 0)
     ORDER BY issued_on DESC, id DESC`,
    [regionCode, asOf, issuedOn, docNo, names],
  );
  return plans
    .filter((plan) => sameIssuer(plan.issuer, issuer))
    .filter((plan) => namesOfPlan(plan.title, plan.issuer).some((name) => names.includes(name)))
    .slice(0, MOST_OF_NAME)
    .map(({ id, key, title: named, docNo: number, issuedOn: day }) => ({
      id,
      key,
      title: named,
      docNo: number,
      issuedOn: day,
    }));
}
