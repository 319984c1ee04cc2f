import { CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type FieldList, isFactList, isFactRecord } from '@tiaoli/views';
import { Button, Flex, Pagination } from 'antd';
import { useState } from 'react';
import type { FactValue } from 'tiaoli';
import { useText } from '../../../texts/use-text.js';
import type { ControlProps } from './control.js';
import { ListCell } from './list-cell.js';
import { PasteButton } from './paste-button.js';
import { type PastedRow, pastedInto } from './pasted.js';

const texts = {
  add: { zh: '添加一行', en: 'Add a row' },
  duplicate: { zh: '复制第 {row} 行', en: 'Duplicate row {row}' },
  remove: { zh: '删除第 {row} 行', en: 'Delete row {row}' },
  tools: { zh: '行操作', en: 'Row' },
  empty: { zh: '没有', en: 'There are none' },
  hint: {
    zh: '可以从 Excel 复制整块单元格，点一个格子后粘贴。',
    en: 'Copy a block of cells in Excel, click a cell here and paste.',
  },
};

type Row = Readonly<Record<string, FactValue>>;

/** Rows that are drawn at a time: more would make typing slow. */
const rowsOfPage = 50;

/** A list of elements as a table, one row an element. */
export function ListControl(props: ControlProps) {
  const { field, id, label, value, isWrong, note, problems, onChange } = props;
  const say = useText();
  const [page, setPage] = useState(1);
  const { list } = field;
  if (list === undefined) return null;
  const rows: readonly Row[] = isFactList(value)
    ? value.map((row) => (isFactRecord(row) ? row : {}))
    : [];
  const start = (page - 1) * rowsOfPage;
  const setRows = (next: readonly Row[]): void => onChange(next);
  const paste = (pasted: readonly PastedRow[], row: number, column: number): void =>
    setRows(pastedInto(rows, list.columns, pasted, { row, column }));
  return (
    <fieldset id={id} className="try-list" aria-label={label} aria-describedby={note}>
      {rows.length === 0 ? null : (
        <div className="try-rows">
          <table>
            <Head list={list} />
            <tbody>
              {rows.slice(start, start + rowsOfPage).map((row, index) => {
                const at = start + index;
                return (
                  <tr key={at}>
                    {list.columns.map((column, place) => (
                      <ListCell
                        key={column.name}
                        column={column}
                        value={row[column.name]}
                        at={`${field.name}[${at}]`}
                        row={at}
                        isFirst={place === 0}
                        problems={problems}
                        onPaste={(pasted) => paste(pasted, at, place)}
                        onChange={(next) => setRows(withCell(rows, at, column.name, next))}
                      />
                    ))}
                    <td className="try-row-tools">
                      <Button
                        type="text"
                        size="small"
                        icon={<CopyOutlined />}
                        aria-label={say(texts.duplicate, { row: at + 1 })}
                        onClick={() => setRows(rows.toSpliced(at + 1, 0, { ...row }))}
                      />
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined />}
                        aria-label={say(texts.remove, { row: at + 1 })}
                        onClick={() => setRows(rows.toSpliced(at, 1))}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {rows.length <= rowsOfPage ? null : (
        <Pagination
          size="small"
          current={page}
          pageSize={rowsOfPage}
          total={rows.length}
          showSizeChanger={false}
          onChange={setPage}
          style={{ marginTop: 8 }}
        />
      )}
      <Flex gap="small" wrap align="center" style={{ marginTop: 8 }}>
        <Button size="small" icon={<PlusOutlined />} onClick={() => setRows([...rows, {}])}>
          {say(texts.add)}
        </Button>
        <PasteButton onPaste={(pasted) => paste(pasted, rows.length, 0)} />
        {value === undefined ? (
          <Button size="small" onClick={() => setRows([])}>
            {say(texts.empty)}
          </Button>
        ) : null}
        {rows.length > 0 && !isWrong ? <span className="try-note">{say(texts.hint)}</span> : null}
      </Flex>
    </fieldset>
  );
}

function Head({ list }: { readonly list: FieldList }) {
  const say = useText();
  return (
    <thead>
      <tr>
        {list.columns.map(({ name, title, unit }) => (
          <th key={name} scope="col">
            {say(title)}
            {unit === undefined ? '' : ` (${say(unit.words)})`}
          </th>
        ))}
        <th scope="col" className="try-row-tools">
          {say(texts.tools)}
        </th>
      </tr>
    </thead>
  );
}

function withCell(
  rows: readonly Row[],
  at: number,
  name: string,
  value: FactValue | undefined,
): readonly Row[] {
  return rows.map((row, index) => {
    if (index !== at) return row;
    const { [name]: _, ...rest } = row;
    return value === undefined ? rest : { ...rest, [name]: value };
  });
}
