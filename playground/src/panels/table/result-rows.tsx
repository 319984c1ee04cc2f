import type { OutputColumn } from '@tiaoli/fact-tables';
import { Button, Table, Typography } from 'antd';
import type { ShownCell, ShownRow } from '../../table/shown-row.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  row: { zh: '行', en: 'Row' },
  head: { zh: '是谁', en: 'Who' },
  why: { zh: '为什么', en: 'Why' },
  needs: { zh: '还要：{facts}', en: 'needs: {facts}' },
};

export interface ResultRowsProps {
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly ShownRow[];
  readonly onOpen: (index: number) => void;
}

/** The rows with their results; only those in sight are drawn. */
export function ResultRows({ columns, rows, onOpen }: ResultRowsProps) {
  const say = useText();
  return (
    <Table<ShownRow>
      size="small"
      virtual
      pagination={false}
      rowKey="index"
      dataSource={rows.filter((row) => row.problems.length === 0)}
      scroll={{ x: 420 + columns.length * 150, y: 400 }}
      columns={[
        { title: say(texts.row), dataIndex: 'row', width: 70, fixed: 'left' },
        { title: say(texts.head), dataIndex: 'head', width: 180, ellipsis: true, fixed: 'left' },
        ...columns.map((column, place) => ({
          key: column.key,
          title: say(column.title),
          width: 150,
          ellipsis: true,
          render: (_: unknown, row: ShownRow) => <Value cell={row.cells[place]} />,
        })),
        {
          key: 'why',
          title: say(texts.why),
          width: 100,
          fixed: 'right',
          render: (_, { index }) => (
            <Button size="small" type="link" onClick={() => onOpen(index)}>
              {say(texts.why)}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Value({ cell }: { readonly cell: ShownCell | undefined }) {
  const say = useText();
  if (cell === undefined || cell.state === 'absent') return null;
  if (cell.state === 'decided') return cell.text;
  const isError = cell.state === 'error';
  return (
    <Typography.Text type={isError ? 'danger' : 'secondary'}>
      {isError ? cell.text : say(texts.needs, { facts: cell.text })}
    </Typography.Text>
  );
}
