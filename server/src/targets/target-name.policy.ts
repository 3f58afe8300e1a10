/**
 * The name that a target, by its name in the query, had on a day. The target's row holds the newest
 * one, each change of it the one before: the first change after the day tells.
 */
export function nameOn(target: string, dayPlace: string): string {
  return `coalesce((
    SELECT renamed.before ->> 'name' FROM target_revision renamed
    WHERE renamed.target_id = ${target}.id AND renamed.decision = 'confirmed'
      AND renamed.before ? 'name' AND renamed.effective_on > ${dayPlace}
    ORDER BY renamed.effective_on, renamed.id LIMIT 1), ${target}.name)`;
}
