/** Why a person has to look at a row, or why a date was not understood. The codes are stable. */
export const DOUBTS = [
  'unknown_body',
  'doubtful_note',
  'no_body',
  'no_name',
  'name_from_before',
  'long_name',
  'not_said',
  'no_unit',
  'no_deadline',
  'deadline_of_plan',
  'no_issue_day',
  'year_out_of_range',
  'before_or_end_of',
  'place_table',
  'conflict',
] as const;
export type Doubt = (typeof DOUBTS)[number];
