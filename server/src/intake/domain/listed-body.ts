import type { Role } from '../../targets/domain/model';
import type { BodyName } from './body-name';
import type { Span } from './normal-text';

/** A name of the list, with what it was taken for. */
export interface ListedBody extends Span {
  readonly name: string;
  readonly read: BodyName;
  /** The name's own 〔牵头〕 or （配合）. */
  readonly role: Role | null;
}

export interface BodyList {
  readonly bodies: readonly ListedBody[];
  /** 等部门: the list is not complete. */
  readonly open: boolean;
  /** 省, 市委, 国家 that names after the list may leave out. */
  readonly head: string | null;
}

/** A stretch of the list that is one name, before heads and tails are restored. */
export interface ListItem {
  start: number;
  end: number;
  text: string;
  role: Role | null;
}
