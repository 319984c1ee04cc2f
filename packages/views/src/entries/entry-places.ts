import type { FactValue } from 'tiaoli';
import type { FormField } from '../form/field.js';
import { isFactList, isFactRecord } from './fact-shapes.js';

/** The input that holds a place among the facts: `企业名单` of `企业名单[0].得分`. */
export function entryRoot(place: string): string {
  return /^[^[]*/.exec(place)?.[0] ?? place;
}

interface Part {
  readonly list: string;
  readonly row: number;
}

function partsOf(place: string): { readonly above: readonly Part[]; readonly last: string } {
  const above = [...place.matchAll(/([^[\].]+)\[(\d+)\]\.?/g)].map(([, list = '', row = '']) => ({
    list,
    row: Number(row),
  }));
  return { above, last: place.slice(place.lastIndexOf(']') + 1).replace(/^\./, '') };
}

/** The field at a place, inside the lists that hold it, and what its element is called. */
export function entryField(
  root: FormField,
  place: string,
  facts: Readonly<Record<string, FactValue>>,
): { readonly field: FormField; readonly elements: readonly string[] } | undefined {
  const { above, last } = partsOf(place);
  let field: FormField | undefined = root;
  let value: FactValue | undefined = facts[root.name];
  const elements: string[] = [];
  for (const [index, { row }] of above.entries()) {
    const list: FormField['list'] = field?.list;
    const element: FactValue | undefined = isFactList(value) ? value[row] : undefined;
    if (list === undefined || !isFactRecord(element)) return undefined;
    elements.push(String(element[list.key] ?? ''));
    const name: string = above[index + 1]?.list ?? last;
    field = list.columns.find((column) => column.name === name);
    value = element[name];
  }
  return field === undefined ? undefined : { field, elements };
}

/** The value of the root with one place in it changed. */
export function withEntry(root: FactValue | undefined, place: string, value: FactValue): FactValue {
  const { above, last } = partsOf(place);
  const change = (at: FactValue | undefined, depth: number): FactValue => {
    const part = above[depth];
    if (part === undefined || !isFactList(at)) return value;
    return at.map((element, row) => {
      if (row !== part.row || !isFactRecord(element)) return element;
      const name = above[depth + 1]?.list ?? last;
      return { ...element, [name]: change(element[name], depth + 1) };
    });
  };
  return change(root, 0);
}

/** The place that steps through the facts lead to: `企业名单[0].得分` of `企业名单`, 0 and `得分`. */
export function entryPlace(steps: readonly (string | number)[]): string {
  return steps
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('');
}
