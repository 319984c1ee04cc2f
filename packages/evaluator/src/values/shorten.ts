const longest = 40;

/** A user's text as a message shows it: its beginning and its end where it is long. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 9)}…${text.slice(-8)}`;
}
