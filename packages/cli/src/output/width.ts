import { displayWidth } from '@tiaoli/diagnostics';

/** Texts of one width on a terminal, where Han characters and full-width signs take two columns. */
export function padded(texts: readonly string[]): readonly string[] {
  const widest = Math.max(0, ...texts.map(displayWidth));
  return texts.map((text) => text + ' '.repeat(widest - displayWidth(text)));
}
