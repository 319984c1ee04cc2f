import { EllipsisOutlined } from '@ant-design/icons';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { GridChange, GridTable } from '@tiaoli/language-service';
import { Button, Dropdown } from 'antd';
import { useText } from '../../texts/use-text.js';
import type { Change } from './use-change.js';

const texts = {
  row: { zh: '第 {row} 行', en: 'Row {row}' },
  column: { zh: '“{name}”列', en: 'Column “{name}”' },
  above: { zh: '在上面加一行', en: 'Add a row above' },
  below: { zh: '在下面加一行', en: 'Add a row below' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  removeRow: { zh: '删去这一行', en: 'Delete the row' },
  left: { zh: '在左边加一列', en: 'Add a column on the left' },
  right: { zh: '在右边加一列', en: 'Add a column on the right' },
  toLeft: { zh: '左移', en: 'Move left' },
  toRight: { zh: '右移', en: 'Move right' },
  removeColumn: { zh: '删去这一列', en: 'Delete the column' },
};

interface Entry {
  readonly label: Bilingual;
  readonly change: GridChange;
  readonly isPossible?: boolean;
  readonly isDanger?: boolean;
}

export interface RowMenuProps {
  readonly table: GridTable;
  readonly row: number;
  readonly change: Change;
}

export function RowMenu({ table: { rows }, row, change }: RowMenuProps) {
  const say = useText();
  const isLast = rows[row]?.isOtherwise === true;
  const movable = rows.filter(({ isOtherwise }) => !isOtherwise).length;
  const entries: readonly Entry[] = [
    { label: texts.above, change: { kind: 'addRow', at: row } },
    { label: texts.below, change: { kind: 'addRow', at: row + 1 }, isPossible: !isLast },
    {
      label: texts.up,
      change: { kind: 'moveRow', from: row, to: row - 1 },
      isPossible: !isLast && row > 0,
    },
    {
      label: texts.down,
      change: { kind: 'moveRow', from: row, to: row + 1 },
      isPossible: row + 1 < movable,
    },
    {
      label: texts.removeRow,
      change: { kind: 'removeRow', row },
      isPossible: rows.length > 1,
      isDanger: true,
    },
  ];
  return <Menu label={say(texts.row, { row: row + 1 })} entries={entries} change={change} />;
}

export interface ColumnMenuProps {
  readonly table: GridTable;
  readonly column: number;
  readonly change: Change;
}

export function ColumnMenu({ table, column, change }: ColumnMenuProps) {
  const say = useText();
  const { firstOutput, headings } = table;
  const isOutput = column >= firstOutput;
  const [start, end] = isOutput ? [firstOutput, headings.length] : [0, firstOutput];
  const entries: readonly Entry[] = [
    { label: texts.left, change: { kind: 'addColumn', at: column, isOutput } },
    { label: texts.right, change: { kind: 'addColumn', at: column + 1, isOutput } },
    {
      label: texts.toLeft,
      change: { kind: 'moveColumn', from: column, to: column - 1 },
      isPossible: column > start,
    },
    {
      label: texts.toRight,
      change: { kind: 'moveColumn', from: column, to: column + 1 },
      isPossible: column + 1 < end,
    },
    {
      label: texts.removeColumn,
      change: { kind: 'removeColumn', column },
      isPossible: end - start > 1,
      isDanger: true,
    },
  ];
  const name = headings[column]?.text ?? '';
  return <Menu label={say(texts.column, { name })} entries={entries} change={change} />;
}

interface MenuProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly change: Change;
}

function Menu({ label, entries, change }: MenuProps) {
  const say = useText();
  const items = entries.map((entry, index) => ({
    key: String(index),
    label: say(entry.label),
    disabled: entry.isPossible === false,
    danger: entry.isDanger === true,
    onClick: () => void change(entry.change),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" size="small" aria-label={label} icon={<EllipsisOutlined />} />
    </Dropdown>
  );
}
