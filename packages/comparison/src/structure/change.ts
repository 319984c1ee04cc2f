import type { Bilingual } from '@tiaoli/diagnostics';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'renamed';

export type DeclarationKind =
  | 'input'
  | 'parameter'
  | 'rule'
  | 'enumeration'
  | 'entity'
  | 'claim'
  | 'source'
  | 'policy';

/** What became of one declaration, matched by its name. */
export interface Change {
  readonly kind: ChangeKind;
  readonly of: DeclarationKind;
  /** Qualified where it belongs to an entity. */
  readonly name: string;
  readonly title: Bilingual;
  /** Of a renamed one. */
  readonly newName?: string;
  /** Whether it changes what is decided word for word; titles, notes and sources do not. */
  readonly isMeaning: boolean;
  readonly pieces: readonly PieceChange[];
}

/** What became of one piece of a declaration. */
export interface PieceChange {
  readonly kind: Exclude<ChangeKind, 'renamed'>;
  /** `算法`, `第三档`, `最大`. */
  readonly what: Bilingual;
  /** As written. */
  readonly before?: string;
  readonly after?: string;
  readonly isMeaning: boolean;
}

/** A piece of a declaration of one version. */
export interface Piece {
  /** The same in both versions. */
  readonly key: string;
  readonly what: Bilingual;
  readonly text: string;
  /** Under which condition it counts, as written: of a row, a case, a bracket. */
  readonly condition?: string;
  /** Equal where it decides the same; absent of what only people read. */
  readonly meaning?: string;
}
