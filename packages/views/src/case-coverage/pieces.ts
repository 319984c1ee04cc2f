import type { Bilingual } from '@tiaoli/diagnostics';
import {
  allRules,
  type Core,
  type CoreExpression,
  type CoreKind,
  descendants,
  type Score,
} from '@tiaoli/ir';
import type { Place } from '../shared/place.js';
import { same } from '../shared/words.js';

export type PieceKind =
  | 'row'
  | 'band'
  | 'case'
  | 'bracket'
  | 'criterion'
  | 'grade'
  | 'veto'
  | 'item';

/** What a person reads of a kind of piece. */
export const pieceWords: Readonly<Record<PieceKind, Bilingual>> = {
  row: { zh: '行', en: 'row' },
  band: { zh: '档', en: 'band' },
  case: { zh: '情形', en: 'branch' },
  bracket: { zh: '级距', en: 'bracket' },
  criterion: { zh: '指标', en: 'criterion' },
  grade: { zh: '等级', en: 'grade' },
  veto: { zh: '否决项', en: 'veto' },
  item: { zh: '项目', en: 'item' },
};

/** A piece by its id in a core. */
export interface Piece {
  readonly id: number;
  readonly kind: PieceKind;
  readonly rule: string;
  readonly entity?: string;
  /** Absent of what has no name, and is known by what is written there. */
  readonly title?: Bilingual;
}

type Found = Pick<Piece, 'id' | 'kind' | 'title'>;

/** All pieces of the rules of a core, those of the elements of lists too. */
export function piecesIn(core: Core): readonly Piece[] {
  return allRules(core).flatMap(({ declared, entity }) => {
    const bands = new Set<unknown>();
    return [...descendants(declared.body)].flatMap((node) =>
      found(node, bands).map((piece) => ({
        ...piece,
        rule: declared.name,
        ...(entity === undefined ? {} : { entity: entity.name }),
      })),
    );
  });
}

type Handlers = {
  readonly [K in CoreKind]?: (
    node: Extract<CoreExpression, { kind: K }>,
    bands: Set<unknown>,
  ) => readonly Found[];
};

function found(node: CoreExpression, bands: Set<unknown>): readonly Found[] {
  // The table's type ties each kind to its own handler.
  return handlers[node.kind]?.(node as never, bands) ?? [];
}

const handlers: Handlers = {
  table: (node, bands) => node.rows.map(untitled(bands.has(node) ? 'band' : 'row')),
  cases: ({ branches }) => branches.map(untitled('case')),
  tiers: ({ brackets }) => brackets.map(untitled('bracket')),
  slabs: ({ brackets }) => brackets.map(untitled('bracket')),
  score: (node, bands) => {
    const criteria = node.groups.flatMap((group) => group.criteria);
    for (const { method } of criteria) if (method.kind === 'bands') bands.add(method.table);
    return [
      ...criteria.map(titled('criterion')),
      ...gradesOf(node),
      ...node.vetoes.map(titled('veto')),
    ];
  },
  checklist: ({ items }) => items.map(titled('item')),
};

function untitled(kind: PieceKind) {
  return ({ id }: { readonly id: number }): Found => ({ id, kind });
}

function titled(kind: PieceKind) {
  return ({ id, title }: { readonly id: number; readonly title: Bilingual }): Found => {
    return { id, kind, title };
  };
}

function gradesOf({ grades }: Score): readonly Found[] {
  return grades.map(({ id, grade }) => ({ id, kind: 'grade', title: same(grade) }));
}

/** The same piece has the same place in all variants of a text that leave it as it is. */
export function pieceKey(kind: PieceKind, { path, start, end }: Place): string {
  return `${kind} ${start} ${end} ${path}`;
}
