/** What people read and where it is written takes no part in what is decided. */
const unread: ReadonlySet<string> = new Set([
  'id',
  'title',
  'citation',
  'note',
  'question',
  'text',
  'variant',
  'modality',
]);

/** A piece of a core as text, the same for pieces that decide the same word for word. */
export function meaningOf(piece: unknown): string {
  return (
    JSON.stringify(piece, (key, value: unknown) => (unread.has(key) ? undefined : value)) ?? ''
  );
}
