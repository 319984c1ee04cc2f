import type { CoveragePiece } from '@tiaoli/views';

export interface MarkedLine<Piece> {
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** One mark for each line on which pieces begin: a criterion may begin on that of its first band. */
export function linesOf<Piece extends Pick<CoveragePiece, 'place'>>(
  pieces: readonly Piece[],
  lineAt: (offset: number) => number,
): readonly MarkedLine<Piece>[] {
  const byLine = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const line = lineAt(piece.place.start);
    byLine.set(line, [...(byLine.get(line) ?? []), piece]);
  }
  return [...byLine].map(([line, own]) => ({ line, pieces: own }));
}
