import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ConflictSettlement, IntakeDraft, IntakeRow, IntakeRowType } from '../api/model';
import { useSession } from '../shared/session';
import { unsentOf } from '../shared/unsent-values';
import type { Passage } from './picked-passage';
import { chosenRows, nextOpen, steppedRow, type RowChoice, type RowFilter } from './review-order';
import type { WorkTab } from './review-progress';
import { useConflictSettling } from './use-conflict-settling';
import { useRowWrites } from './use-row-writes';
import { useUndo } from './use-undo';

export type ReviewDialog = 'sure' | 'confirm' | 'discard' | 'help' | 'passage';

interface Adding {
  readonly passage: Passage;
  /** Null: as the reader takes it. */
  readonly type: IntakeRowType | null;
}

/** Where a person is in a draft, and what they can do from there. */
export function useReview(draft: IntakeDraft, first: number | undefined) {
  const { username } = useSession().account;
  const writes = useRowWrites(draft.id);
  const conflicts = useConflictSettling();
  const [typing] = useState(() => {
    const kept = unsentOf(username, 'intake-row');
    return draft.rows.find(({ id }) => kept.has(id))?.id ?? null;
  });
  const [current, setCurrent] = useState<number | null>(
    () => typing ?? first ?? nextOpen(draft.rows, null) ?? draft.rows[0]?.id ?? null,
  );
  const [editing, setEditing] = useState<number | null>(draft.can.edit ? typing : null);
  const [tab, setTab] = useState<WorkTab>('rows');
  const [side, setSide] = useState<'document' | 'work'>('work');
  const [choice, setChoice] = useState<RowChoice>({
    show: draft.state === 'open' ? 'open' : 'all',
    type: undefined,
    words: '',
  });
  const [dialog, setDialog] = useState<ReviewDialog | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [body, setBody] = useState<string | null>(null);
  const shown = useMemo(
    () => chosenRows(draft.rows, choice, current),
    [draft.rows, choice, current],
  );
  const row = draft.rows.find(({ id }) => id === current) ?? null;
  const conflict = draft.conflicts.find(({ rows }) => current !== null && rows.includes(current));

  /** Where an answer comes back later: whoever has gone to another tab meanwhile stays there. */
  const goTo = useCallback((id: number | null) => {
    setCurrent(id);
    setEditing(null);
  }, []);
  const select = useCallback(
    (id: number | null) => {
      goTo(id);
      setTab('rows');
    },
    [goTo],
  );

  const { undo, last, remember } = useUndo(draft, writes, select);

  const decide = useCallback(
    (decision: IntakeRow['decision']) => {
      if (row === null || !draft.can.edit) return;
      const said = row.decision === decision;
      if (!said) void writes.write(row.id, { decision });
      if (decision === 'pending') return;
      // What is decided so already is passed over: the key leads on.
      if (!said) remember([row.id]);
      const next = nextOpen(draft.rows, row.id);
      if (next !== null) select(next);
    },
    [draft.can.edit, draft.rows, remember, row, select, writes],
  );

  /** After its form closed; an accepted row goes on to the next, as the key does. */
  function edited(id: number, accepted: boolean): void {
    setEditing((now) => (now === id ? null : now));
    if (!accepted) return;
    remember([id]);
    const next = nextOpen(draft.rows, id);
    if (next !== null && current === id) goTo(next);
  }

  /** Another row may have been begun before the answer came. */
  function added(id: number, passage: Passage): void {
    setAdding((now) => (now?.passage === passage ? null : now));
    goTo(id);
  }

  /** Leads to what is still open: the first of its rows or bodies. */
  function show(next: WorkTab, filter?: RowFilter): void {
    setSide('work');
    setTab(next);
    if (next === 'bodies')
      setBody(draft.bodies.find(({ state }) => state === 'open')?.name ?? null);
    if (filter === undefined) return;
    const wanted = { show: filter, type: undefined, words: '' };
    setChoice(wanted);
    const listed = chosenRows(draft.rows, wanted, null);
    if (!listed.some(({ id }) => id === current)) select(listed[0]?.id ?? current);
  }

  const settle = (settlement: ConflictSettlement | null) => {
    if (conflict && draft.can.edit) conflicts.settle(conflict, settlement);
  };

  return {
    draft,
    writes,
    conflicts,
    current,
    row,
    conflict,
    shown,
    choice,
    tab,
    side,
    editing,
    adding,
    dialog,
    body,
    setBody,
    setTab,
    setSide,
    setDialog,
    setEditing,
    setAdding,
    select,
    choose: (patch: Partial<RowChoice>) => setChoice((old) => ({ ...old, ...patch })),
    step: (by: 1 | -1) => select(steppedRow(shown, current, by)),
    toOpen: () => {
      const next = nextOpen(draft.rows, current);
      if (next !== null) select(next);
    },
    edit: () => {
      if (row === null || !draft.can.edit) return;
      setTab('rows');
      setSide('work');
      setEditing(row.id);
    },
    show,
    decide,
    edited,
    added,
    /** The last decision is taken back: the current row's, else that of the row decided last. */
    undo: () => (row !== null && row.decision !== 'pending' ? decide('pending') : undo()),
    /** Rows decided last, which `undo` opens again. */
    last,
    remember,
    settle,
    settleBy: (place: 0 | 1) => {
      const keep = conflict?.settlement === null ? conflict.rows[place] : undefined;
      if (keep !== undefined) settle({ keep, others: 'places' });
    },
  };
}

export type Review = ReturnType<typeof useReview>;

/** Gives the focus to the row that keys have moved to. */
export function useRowFocus(current: number | null): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0 || current === null) return;
    document
      .querySelector<HTMLElement>(`#intake-row-${current} > .intake-line`)
      ?.focus({ preventScroll: true });
  }, [asked, current]);
  return useCallback(() => setAsked((old) => old + 1), []);
}
