/**
 * A condition on a responsibility, by its name in the query: it held on the day. The days are those
 * of the product; a responsibility without them holds since the document and still.
 */
export function validOn(responsibility: string, dayPlace: string): string {
  return `(${responsibility}.valid_from IS NULL OR ${responsibility}.valid_from <= ${dayPlace})
    AND (${responsibility}.valid_to IS NULL OR ${responsibility}.valid_to > ${dayPlace})`;
}

/** Parts of a statement that say who reported a target on a day. */
export interface ReporterOn {
  /** Stands behind the target's table, once for each name of a target. */
  readonly join: string;
  /** The agency's id; null: nobody reported it. */
  readonly id: string;
  /** Nobody led, and the first-named body was taken to report. */
  readonly presumed: string;
}

/**
 * Who reported a target, by its name in the query, on a day. The target's row holds the newest
 * reporter, each change of it the one before: the first change after the day tells. Few targets
 * have one, so they are read at once and not target by target.
 */
export function reporterOn(target: string, dayPlace: string): ReporterOn {
  const later = `${target}_reporter_until`;
  const then = (column: string) =>
    `CASE WHEN ${later}.target_id IS NULL THEN ${target}.${column} ELSE ${later}.${column} END`;
  return {
    join: `LEFT JOIN (
      SELECT DISTINCT ON (target_id) target_id,
        (before ->> 'reporter_id')::bigint AS reporter_id,
        coalesce((before ->> 'reporter_presumed')::boolean, false) AS reporter_presumed
      FROM target_revision WHERE kind = 'reporter' AND effective_on > ${dayPlace}
      ORDER BY target_id, effective_on, id) ${later} ON ${later}.target_id = ${target}.id`,
    id: then('reporter_id'),
    presumed: then('reporter_presumed'),
  };
}

/** A body has a part in the target `t` on the day, the given one where a role is named. */
export function answersFor(agencyPlace: string, dayPlace: string, rolePlace?: string): string {
  const role = rolePlace === undefined ? '' : ` AND own.role = ${rolePlace}`;
  return `t.id IN (SELECT own.target_id FROM responsibility own
    WHERE own.agency_id = ${agencyPlace}${role} AND ${validOn('own', dayPlace)})`;
}

/** Some body has this role in the target `t` on the day. */
export function hasRole(rolePlace: string, dayPlace: string): string {
  return `t.id IN (SELECT held.target_id FROM responsibility held
    WHERE held.role = ${rolePlace} AND ${validOn('held', dayPlace)})`;
}
