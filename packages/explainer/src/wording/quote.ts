/** Puts text in double quotation marks; marks inside it become single ones. */
export function quote(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
