import { type FormField, isFactList, isFactRecord, percentDigits } from '@tiaoli/views';
import { Fragment } from 'react';
import type { FactValue } from 'tiaoli';
import { type Say, useText } from '../../../texts/use-text.js';

const texts = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  none: { zh: '没有填写', en: 'none given' },
};

export interface SheetFactsProps {
  readonly fields: readonly FormField[];
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** The facts as given, in the order of the form; lists as tables of their own. */
export function SheetFacts({ fields, facts }: SheetFactsProps) {
  const say = useText();
  const given = fields.filter(({ name }) => facts[name] !== undefined);
  const single = given.filter(({ kind }) => kind !== 'list');
  if (given.length === 0) return <p>{say(texts.none)}</p>;
  return (
    <>
      <table className="sheet-facts">
        <tbody>
          {pairsOf(single).map((pair) => (
            <tr key={pair.map(({ name }) => name).join()}>
              {pair.map((field) => (
                <Fragment key={field.name}>
                  <th scope="row">{say(field.title)}</th>
                  <td colSpan={pair.length > 1 ? 1 : 3}>
                    {factWords(field, facts[field.name], say)}
                  </td>
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {given
        .filter(({ kind }) => kind === 'list')
        .map((field) => (
          <ListFacts key={field.name} field={field} value={facts[field.name]} />
        ))}
    </>
  );
}

/** Two facts in a row: they are short, and paper is wide. */
function pairsOf(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const rows = Math.ceil(fields.length / 2);
  return Array.from({ length: rows }, (_, row) => fields.slice(2 * row, 2 * row + 2));
}

function ListFacts(props: { readonly field: FormField; readonly value: FactValue | undefined }) {
  const { field, value } = props;
  const say = useText();
  const columns = field.list?.columns ?? [];
  const rows = isFactList(value) ? value.filter(isFactRecord) : [];
  return (
    <table>
      <caption>{say(field.title)}</caption>
      <thead>
        <tr>
          {columns.map(({ name, title }) => (
            <th key={name} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[field.list?.key ?? ''])}>
            {columns.map((column) => (
              <td key={column.name}>{factWords(column, row[column.name], say)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function factWords(field: FormField, value: FactValue | undefined, say: Say): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return say(value ? texts.yes : texts.no);
  if (isFactList(value)) return value.map((item) => listed(field, item, say)).join('；');
  if (isFactRecord(value)) return '';
  if (field.kind === 'percent') return `${percentDigits(value)}%`;
  const choice = field.choices?.find((each) => each.value === value);
  if (choice !== undefined) return say(choice.title);
  const unit = field.unit === undefined ? '' : ` ${say(field.unit.words)}`;
  return `${value}${unit}`;
}

/** A list inside a list, in one line. */
function listed({ list }: FormField, item: FactValue, say: Say): string {
  if (!isFactRecord(item)) return '';
  return (list?.columns ?? [])
    .filter(({ name }) => item[name] !== undefined)
    .map((column) => `${say(column.title)} ${factWords(column, item[column.name], say)}`)
    .join('，');
}
