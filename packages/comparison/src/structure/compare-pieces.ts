import type { Piece, PieceChange } from './change.js';

/** What became of the pieces of a declaration, in the order of the newer one. */
export function comparePieces(
  before: readonly Piece[],
  after: readonly Piece[],
): readonly PieceChange[] {
  const [ours, theirs] = [byKey(before), byKey(after)];
  const gone = new Set([...ours].flatMap(([key, piece]) => (theirs.has(key) ? [] : [piece])));
  const others = [...theirs].flatMap(([key, piece]): readonly PieceChange[] => {
    const earlier = ours.get(key);
    if (earlier !== undefined) return changed(earlier, piece);
    const former = [...gone].find((each) => isMoved(each, piece));
    if (former === undefined) {
      return [{ kind: 'added', what: piece.what, after: piece.text, isMeaning: isMeaning(piece) }];
    }
    gone.delete(former);
    return [moved(former, piece)];
  });
  const removed = [...gone].map(
    (piece): PieceChange => ({
      kind: 'removed',
      what: piece.what,
      before: piece.text,
      isMeaning: isMeaning(piece),
    }),
  );
  return [...removed, ...others];
}

/** The same result under another condition. */
function isMoved(one: Piece, other: Piece): boolean {
  return (
    one.condition !== undefined && other.condition !== undefined && one.meaning === other.meaning
  );
}

function moved(before: Piece, after: Piece): PieceChange {
  const what = { zh: `“${after.text}”的条件`, en: `the condition of “${after.text}”` };
  const conditions = { before: before.condition ?? '', after: after.condition ?? '' };
  return { kind: 'changed', what, ...conditions, isMeaning: true };
}

function changed(before: Piece, after: Piece): readonly PieceChange[] {
  const isSame = before.meaning === after.meaning;
  const isAlike = before.text === after.text;
  if (isSame && (isAlike || before.meaning !== undefined)) return [];
  return [
    {
      kind: 'changed',
      what: after.what,
      before: before.text,
      after: after.text,
      isMeaning: !isSame,
    },
  ];
}

function isMeaning({ meaning }: Piece): boolean {
  return meaning !== undefined;
}

/** Of two with one key the second has a number to it. */
function byKey(pieces: readonly Piece[]): ReadonlyMap<string, Piece> {
  const found = new Map<string, Piece>();
  for (const piece of pieces) {
    let key = piece.key;
    for (let number = 2; found.has(key); number += 1) key = `${piece.key} ${number}`;
    found.set(key, piece);
  }
  return found;
}
