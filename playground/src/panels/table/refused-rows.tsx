import { Table } from 'antd';
import type { ShownRow } from '../../table/shown-row.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  row: { zh: '行', en: 'Row' },
  head: { zh: '是谁', en: 'Who' },
  problems: { zh: '错在哪里', en: 'What is wrong' },
};

/** The rows that give no results, each with all that is wrong in it. */
export function RefusedRows({ rows }: { readonly rows: readonly ShownRow[] }) {
  const say = useText();
  return (
    <Table<ShownRow>
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      rowKey="index"
      dataSource={[...rows]}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: say(texts.row), dataIndex: 'row', width: 70 },
        { title: say(texts.head), dataIndex: 'head', width: 180 },
        {
          title: say(texts.problems),
          render: (_, { problems }) => (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {problems.map(({ heading, message }) => (
                <li key={`${heading} ${message.zh}`}>
                  {heading === '' ? '' : `${heading}：`}
                  {say(message)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
