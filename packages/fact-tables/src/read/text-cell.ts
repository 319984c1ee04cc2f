import { blankCell, type Cell } from '../cell.js';
import { withoutNeutraliser } from '../export/neutralise.js';

const errors = /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/i;
/** How a spreadsheet is told to keep the zeros of a code: ="00123". */
const keptAsText = /^="((?:[^"]|"")*)"$/;

/** A cell that holds a text. */
export function textCell(written: string): Cell {
  // No-break and zero-width spaces come with what is copied from pages.
  const text = written
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
  if (text === '') return blankCell;
  if (errors.test(text)) return { kind: 'error', text };
  const kept = keptAsText.exec(text)?.[1];
  return {
    kind: 'text',
    text: kept === undefined ? withoutNeutraliser(text) : kept.replaceAll('""', '"'),
  };
}
