import type { ReactNode } from 'react';
import type { Subject } from '../shared/subject';

/** What can be done with the matter of one row; `name` is what the row is called. */
export type RowAct = (subject: Subject, name: string) => ReactNode;
