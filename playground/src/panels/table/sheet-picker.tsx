import { Flex, Form, Select } from 'antd';
import { useText } from '../../texts/use-text.js';
import type { TableState } from './use-table.js';

const texts = {
  sheet: { zh: '工作表', en: 'Sheet' },
  rows: { zh: '{name}（{count} 行）', en: '{name} ({count} rows)' },
  each: { zh: '每一行是', en: 'Each row is' },
  question: { zh: '一次单独的计算', en: 'a question of its own' },
  element: { zh: '“{list}”里的一个', en: 'one of “{list}”' },
};

export interface SheetPickerProps {
  readonly state: TableState;
  readonly onChoose: (change: {
    readonly sheet?: number;
    readonly list?: string | undefined;
  }) => Promise<void>;
}

/** Which sheet, and whether its rows are questions or the elements of a list. */
export function SheetPicker({ state, onChoose }: SheetPickerProps) {
  const say = useText();
  const { preview, sheet, list, form } = state;
  const lists = form.lists.map(({ name, title }) => ({
    value: name,
    label: say(texts.element, { list: say(title) }),
  }));
  return (
    <Flex gap="large" wrap>
      <Form.Item label={say(texts.sheet)} htmlFor="table-sheet" style={{ margin: 0 }}>
        <Select
          id="table-sheet"
          value={sheet}
          style={{ minWidth: 200 }}
          options={preview.sheets.map(({ name, rows }, index) => ({
            value: index,
            label: say(texts.rows, { name, count: rows }),
          }))}
          onChange={(value) => void onChoose({ sheet: value })}
        />
      </Form.Item>
      {lists.length > 0 && (
        <Form.Item label={say(texts.each)} htmlFor="table-list" style={{ margin: 0 }}>
          <Select
            id="table-list"
            value={list ?? ''}
            style={{ minWidth: 220 }}
            options={[{ value: '', label: say(texts.question) }, ...lists]}
            onChange={(value) => void onChoose({ list: value === '' ? undefined : value })}
          />
        </Form.Item>
      )}
    </Flex>
  );
}
