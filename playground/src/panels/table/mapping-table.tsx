import type { MappedColumn, TableField } from '@tiaoli/fact-tables';
import { Input, Select, Table, Tag, Typography } from 'antd';
import { type Say, useText } from '../../texts/use-text.js';
import type { TableState } from './use-table.js';

const texts = {
  title: { zh: '列和事实的对应', en: 'Columns and facts' },
  column: { zh: '表头', en: 'Heading' },
  sample: { zh: '头几行', en: 'First rows' },
  field: { zh: '对应的事实', en: 'Fact' },
  none: { zh: '不用这一列', en: 'not used' },
  unsure: { zh: '请核对', en: 'please check' },
  unit: { zh: '数的单位', en: 'Unit of its numbers' },
  blank: { zh: '空白当作', en: 'A blank means' },
  unknown: { zh: '不知道', en: 'not known' },
  missing: { zh: '没有对上的事实：{names}', en: 'Facts without a column: {names}' },
};

const mostNamed = 12;

export interface MappingTableProps {
  readonly state: TableState;
  readonly onMap: (mapping: readonly MappedColumn[]) => void;
}

/** Which column gives which fact: guessed, and a person may set it right. */
export function MappingTable({ state, onMap }: MappingTableProps) {
  const say = useText();
  const { preview, sheet, form, mapping } = state;
  const shown = preview.sheets[sheet];
  if (shown === undefined) return null;
  const change = (column: number, next: Partial<MappedColumn>): void =>
    onMap(mapping.map((each) => (each.column === column ? withChange(each, next) : each)));
  const fields = new Map(form.fields.map((field) => [field.name, field]));
  const used = new Set(mapping.flatMap(({ field }) => field ?? []));
  const missing = form.fields.filter(({ name }) => !used.has(name)).map(({ title }) => say(title));
  return (
    <section aria-label={say(texts.title)}>
      <Table<MappedColumn>
        size="small"
        pagination={false}
        rowKey="column"
        dataSource={[...mapping]}
        scroll={{ x: 'max-content', y: 320 }}
        columns={[
          {
            title: say(texts.column),
            render: (_, { column, sure, field }) => (
              <>
                {shown.header[column]}{' '}
                {!sure && field !== undefined && <Tag color="warning">{say(texts.unsure)}</Tag>}
              </>
            ),
          },
          {
            title: say(texts.sample),
            render: (_, { column }) => (
              <Typography.Text ellipsis style={{ maxWidth: 180 }}>
                {shown.sample.map((row) => row[column] ?? '').join('、')}
              </Typography.Text>
            ),
          },
          {
            title: say(texts.field),
            render: (_, { column, field }) => (
              <Select
                aria-label={`${shown.header[column] ?? ''} ${say(texts.field)}`}
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: 200 }}
                value={field ?? ''}
                options={[
                  { value: '', label: say(texts.none) },
                  ...form.fields.map(({ name, title }) => ({ value: name, label: say(title) })),
                ]}
                onChange={(value) =>
                  change(column, {
                    field: value === '' ? undefined : value,
                    sure: true,
                  } as Partial<MappedColumn>)
                }
              />
            ),
          },
          {
            title: say(texts.unit),
            render: (_, each) => (
              <UnitPicker
                each={each}
                field={fields.get(each.field ?? '')}
                heading={shown.header[each.column] ?? ''}
                onChange={change}
                say={say}
              />
            ),
          },
          {
            title: say(texts.blank),
            render: (_, { column, field, blank }) =>
              field !== undefined && (
                <Input
                  aria-label={`${shown.header[column] ?? ''} ${say(texts.blank)}`}
                  placeholder={say(texts.unknown)}
                  style={{ width: 90 }}
                  value={blank ?? ''}
                  onChange={({ target }) => change(column, { blank: target.value })}
                />
              ),
          },
        ]}
      />
      {missing.length > 0 && (
        <Typography.Paragraph style={{ marginTop: 8 }}>
          {say(texts.missing, { names: listed(missing) })}
        </Typography.Paragraph>
      )}
    </section>
  );
}

interface UnitPickerProps {
  readonly each: MappedColumn;
  readonly field: TableField | undefined;
  readonly heading: string;
  readonly onChange: (column: number, next: Partial<MappedColumn>) => void;
  readonly say: Say;
}

function UnitPicker({ each, field, heading, onChange, say }: UnitPickerProps) {
  if (field === undefined || field.type !== 'number') return null;
  const units = field.percent ? ['%'] : field.units;
  if (units.length < 2 && !field.percent) return field.unit ?? null;
  return (
    <Select
      aria-label={`${heading} ${say(texts.unit)}`}
      style={{ width: 110 }}
      value={each.unit ?? ''}
      options={[
        { value: '', label: field.unit ?? '—' },
        ...units
          .filter((unit) => unit !== field.unit)
          .map((unit) => ({ value: unit, label: unit })),
      ]}
      onChange={(unit) => onChange(each.column, { unit })}
    />
  );
}

/** An empty text says nothing, as if the key were absent. */
function withChange(each: MappedColumn, next: Partial<MappedColumn>): MappedColumn {
  const all = { ...each, ...next };
  const kept = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as unknown as MappedColumn;
}

function listed(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return names.slice(0, mostNamed).join('、') + (rest > 0 ? ` … (+${rest})` : '');
}
