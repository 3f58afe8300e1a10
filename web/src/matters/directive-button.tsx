import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day, GiveDirective } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { DirectiveDialog } from './directive-dialog';
import './matters.css';

interface Props {
  readonly about: GiveDirective['about'];
  readonly id: number;
  /** What it is about, as the dialog names it. */
  readonly name?: string;
  /** On a past day nothing is instructed. */
  readonly asOf: Day | undefined;
  /** One of many in a list: small, and named by what it is about. */
  readonly inRow?: boolean;
}

/** 批示, for leaders: on a target, a return, a clause or another matter. */
export function DirectiveButton({ about, id, name, asOf, inRow = false }: Props) {
  const t = useMessages();
  const directs = useSession().can.includes('direct');
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState<number | null>(null);
  if (!directs || asOf !== undefined) return null;
  return (
    <>
      <button
        type="button"
        className={inRow ? 'button matter-row-act no-print' : 'button no-print'}
        aria-label={inRow && name !== undefined ? t('directive.title', { name }) : undefined}
        onClick={() => setOpen(true)}
      >
        {t(about === 'entrusted' ? 'directive.further' : 'directive.give')}
      </button>
      {given !== null && (
        <p className="matter-given" role="status">
          {t('directive.sent')}{' '}
          <Link to="/matters/$id" params={{ id: String(given) }}>
            {t('directive.open')}
          </Link>
        </p>
      )}
      {open && (
        <DirectiveDialog
          about={about}
          id={id}
          {...(name !== undefined && { name })}
          onGiven={setGiven}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
