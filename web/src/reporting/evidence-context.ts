import { createContext } from 'react';
import type { EvidenceFile } from '../api/model';

interface EvidenceOfReturn {
  /** As the server last said, whatever is being typed into the row. */
  readonly filesOf: (lineId: number) => readonly EvidenceFile[];
  readonly show: (lineId: number) => void;
}

/** Rows are drawn by themselves: they ask here for their files and for the dialog. */
export const EvidenceContext = createContext<EvidenceOfReturn>({
  filesOf: () => [],
  show: () => undefined,
});
