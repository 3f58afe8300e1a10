/** Ways in which a sentence says a figure that becomes a row; `figure-shape` tells what each is. */
export type FigureRule =
  'count' | 'level' | 'change' | 'coverage' | 'limit' | 'provision' | 'scope';

/** Rules that stand alone: notes, cells of tables, sums paid out, tasks without a figure. */
export type PlainRule =
  | 'note-label'
  | 'note-roles'
  | 'note-list'
  | 'note-line'
  | 'note-sentence'
  | 'table.indicator'
  | 'table.growth'
  | 'table.place'
  | 'table.task'
  | 'table.task_goal'
  | 'table.note'
  | 'table.paid'
  | 'paid'
  | 'dated_task'
  | 'ledger_table';

/**
 * The rule that found a row. `+shared`: verb or noun stands with another figure of the sentence;
 * `+part`: it is a part (其中) of another row. What a rule saw is told in words by `ruleWords`.
 */
export type RowRule = `${FigureRule}${'' | '+shared'}${'' | '+part'}` | PlainRule;
