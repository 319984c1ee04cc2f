import type { Bilingual } from '@tiaoli/diagnostics';
import { type FormField, isFactList } from '@tiaoli/views';
import { Button, Modal } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import type { FactValue } from 'tiaoli';
import { useText } from '../../../texts/use-text.js';
import { fieldId } from '../field-id.js';
import { controls } from './controls.js';
import { type PastedRow, rowsOfText } from './pasted.js';

const texts = {
  cell: { zh: '第 {row} 行 {title}', en: 'Row {row}, {title}' },
  inner: { zh: '{count} 条…', en: '{count} …' },
};

export interface ListCellProps {
  readonly column: FormField;
  readonly value: FactValue | undefined;
  /** Of its row among the facts. */
  readonly at: string;
  readonly row: number;
  /** The first cell of a row tells what is wrong with the row as a whole. */
  readonly isFirst: boolean;
  readonly problems: ReadonlyMap<string, Bilingual> | undefined;
  readonly onPaste: (rows: readonly PastedRow[]) => void;
  readonly onChange: (value: FactValue | undefined) => void;
}

export function ListCell(props: ListCellProps) {
  const { column, value, at, row, isFirst, problems, onPaste, onChange } = props;
  const say = useText();
  const place = `${at}.${column.name}`;
  const problem = problems?.get(place) ?? (isFirst ? problems?.get(at) : undefined);
  const label = say(texts.cell, { row: row + 1, title: say(column.title) });
  const id = fieldId(place);
  const paste = (event: ClipboardEvent): void => {
    const rows = rowsOfText(event.clipboardData.getData('text/plain'));
    // A single cell is pasted as everywhere else.
    if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    onPaste(rows);
  };
  const Control = controls[column.kind];
  const control = (
    <Control
      field={column}
      id={id}
      label={label}
      value={value}
      isWrong={problem !== undefined}
      note={problem === undefined ? undefined : `${id} note`}
      problems={problems}
      isCell
      onChange={onChange}
    />
  );
  return (
    <td onPaste={column.kind === 'list' ? undefined : paste}>
      {column.kind === 'list' ? (
        <Inner label={label} count={isFactList(value) ? value.length : 0}>
          {control}
        </Inner>
      ) : (
        control
      )}
      {problem === undefined ? null : (
        <p id={`${id} note`} className="try-note try-wrong">
          {say(problem).replaceAll('`', '')}
        </p>
      )}
    </td>
  );
}

/** A list inside a list is filled in over the page. */
function Inner(props: {
  readonly label: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const { label, count, children } = props;
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={label} onClick={() => setOpen(true)}>
        {say(texts.inner, { count })}
      </Button>
      <Modal
        open={isOpen}
        title={label}
        footer={null}
        width="min(900px, 96vw)"
        onCancel={() => setOpen(false)}
      >
        {children}
      </Modal>
    </>
  );
}
