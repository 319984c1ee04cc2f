/**
 * Full-width forms of ASCII become half-width, the ideographic space a space. One character stays
 * one character, so offsets do not move.
 */
export function normalizeWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (character) => {
    const code = character.charCodeAt(0);
    return code === 0x3000 || code === 0xa0 ? ' ' : String.fromCharCode(code - 0xfee0);
  });
}
