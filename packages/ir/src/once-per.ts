/**
 * What is worked out from a piece of a core, once for as long as the piece is in use: pieces do not
 * change.
 */
export function oncePer<K extends object, V>(make: (piece: K) => V): (piece: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (piece) => {
    const found = made.get(piece);
    if (found !== undefined) return found.value;
    const value = make(piece);
    made.set(piece, { value });
    return value;
  };
}
