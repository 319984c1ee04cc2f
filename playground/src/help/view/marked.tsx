/** A text with the words of a search marked in it. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const words = query.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return text;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const pieces = text.split(new RegExp(`(${pattern})`, 'giu'));
  return pieces.map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));
}
