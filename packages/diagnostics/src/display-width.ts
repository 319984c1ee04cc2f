/** Columns on a terminal: Han characters and full-width signs take two. */
export function displayWidth(text: string): number {
  let total = 0;
  for (const character of text) {
    total +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  }
  return total;
}
