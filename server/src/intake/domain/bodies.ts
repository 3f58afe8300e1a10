import type { RowRule } from './row-rule';
import type { Role } from '../../targets/domain/model';
import type { Span } from './normal-text';

/** A body named in a note or sentence. */
export interface NamedBody extends Span {
  /** As the document means it, elided head or tail restored: 省财政厅 for the second of 省商务厅、财政厅. */
  readonly name: string;
  readonly role: Role;
  /** Full name by the dictionary where it knows the form and the region; else null. */
  readonly fullName: string | null;
  readonly kind:
    'government' | 'department' | 'city' | 'county' | 'central' | 'firm' | 'association' | 'group';
  /** In no dictionary, split by form alone: a person has to look. */
  readonly unknown: boolean;
}

/** A note that says who answers: （省商务厅牵头，省财政厅配合）, 责任单位：…, a table's cell. */
export interface ResponsibilityNote extends Span {
  readonly bodies: readonly NamedBody[];
  /** Deadline words inside the note (完成时限：2025年12月底前); a span of the note. */
  readonly deadline: Span | null;
  readonly rule: RowRule;
  /** Words at the end the reader could make nothing of. */
  readonly doubtful: boolean;
}
