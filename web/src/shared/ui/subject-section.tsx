import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../messages/use-messages';

/** Where the parts inside a section put their acts; undefined outside of any section. */
const ActsPlace = createContext<HTMLElement | null | undefined>(undefined);

/**
 * 督查 of one matter: all that supervision holds on it under one heading, and what can be done about
 * it in one line. Parts that hold nothing take no room.
 */
export function SubjectSection({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const heading = useId();
  const [acts, setActs] = useState<HTMLElement | null>(null);
  return (
    <section className="panel subject-section" aria-labelledby={heading}>
      <div className="case-head">
        <h2 id={heading}>{t('nav.supervision')}</h2>
        <div className="subject-acts" ref={setActs} />
      </div>
      <div className="subject-parts">
        <ActsPlace.Provider value={acts}>{children}</ActsPlace.Provider>
      </div>
      <p className="muted subject-none">{t('common.noRecords')}</p>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  /** Buttons with their dialogs. */
  readonly acts?: ReactNode;
  /** What is held; nothing: there are only the acts. */
  readonly children?: ReactNode;
}

/** What one feature holds on a matter: a part of the section, or a panel of its own outside of one. */
export function SubjectPart({ title, acts, children }: PartProps) {
  const place = useContext(ActsPlace);
  const heading = useId();
  if (place === undefined) {
    return (
      <section className="panel subject-part" aria-labelledby={heading}>
        <div className="case-head">
          <h2 id={heading}>{title}</h2>
          {acts}
        </div>
        {children}
      </section>
    );
  }
  return (
    <>
      {place && acts && createPortal(acts, place)}
      {children && (
        <section className="subject-part" aria-labelledby={heading}>
          <h3 id={heading}>{title}</h3>
          {children}
        </section>
      )}
    </>
  );
}
