import type { OutputColumn } from '@tiaoli/fact-tables';
import { both, escaped } from '@tiaoli/page';
import type { ChangedRow, NumberEffect } from '../population/effect.js';
import { amount } from '../words/population-words.js';

/** The rows that gain and lose most. */
export function namedRows({ gains, losses }: NumberEffect, column: OutputColumn): string {
  const rows = [...gains.most, ...losses.most];
  if (rows.length === 0) return '';
  const heads = [
    { zh: '行', en: 'row' },
    { zh: '修改前', en: 'before' },
    { zh: '修改后', en: 'after' },
    { zh: '增减', en: 'difference' },
  ].map((words) => `<th scope="col">${both(words)}</th>`);
  const caption = both({ zh: '增减最多的', en: 'the greatest changes' });
  const body = rows.map((row) => rowMarkup(row, column)).join('\n');
  return `<div class="wide"><table class="rows"><caption>${caption}</caption><tr>${heads.join('')}</tr>${body}</table></div>`;
}

function rowMarkup({ row, label, before, after, difference }: ChangedRow, column: OutputColumn) {
  const name = label === undefined ? `${row}` : `${row} ${label}`;
  const cells = [before, after, difference].map(
    (each) => `<td>${escaped(amount(each, column))}</td>`,
  );
  return `<tr><th scope="row"><bdi>${escaped(name)}</bdi></th>${cells.join('')}</tr>`;
}
