import { shownCell, shownDigits } from '../cell.js';
import type { TableField } from '../form/table-form.js';
import { plainName } from '../mapping/heading.js';
import { type CellReading, type FilledCell, fact, notReadable } from './cell-reading.js';

const mostListed = 12;

/** One of the listed values, by its name or by a title that no other has. */
export function readEnumerationCell(cell: FilledCell, { choices }: TableField): CellReading {
  const text = cell.kind === 'number' ? shownDigits(cell) : shownCell(cell);
  const plain = plainName(text);
  const exact = choices.find(({ value }) => value === text);
  const named = choices.filter(({ value }) => plainName(value) === plain);
  const titled = choices.filter(({ title }) =>
    [title.zh, title.en].some((each) => plainName(each) === plain),
  );
  const [one, another] = named.length > 0 ? named : titled;
  const found = exact ?? (another === undefined ? one : undefined);
  if (found !== undefined) return fact(found.value);
  const shown = choices.slice(0, mostListed).map(({ value }) => value);
  const rest = choices.length > mostListed ? '…' : '';
  return notReadable(
    text,
    `不在可选的值里；可以填：${shown.join('、')}${rest}`,
    `is not one of the values: ${shown.join(', ')}${rest}`,
  );
}
