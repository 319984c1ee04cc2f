import { type Core, descendants } from '@tiaoli/ir';
import type { FormField } from '@tiaoli/views';
import fc from 'fast-check';

/** Values that the rules of a core compare with, so that random facts fall on both sides. */
export interface Landmarks {
  readonly numbers: readonly number[];
  readonly dates: readonly string[];
}

export function landmarksOf(core: Core): Landmarks {
  const numbers = new Set<number>([0, 1, 2, 50, 100]);
  const dates = new Set<string>(['2022-03-01', '2024-02-29', '2025-09-30']);
  const rules = [...core.rules, ...core.entities.flatMap((entity) => entity.rules)];
  const constants = [
    ...rules.flatMap(({ body }) => [...descendants(body)]),
    ...core.parameters.flatMap(({ values }) => values),
  ].flatMap((each) => ('value' in each && typeof each.value === 'object' ? [each.value] : []));
  for (const { kind, value } of constants as readonly { kind: string; value: unknown }[]) {
    if (kind === 'number') numbers.add(Number.parseFloat(String(value)));
    if (kind === 'date') dates.add(String(value));
  }
  return { numbers: [...numbers], dates: [...dates] };
}

/** A fact for a field, as it would be typed; absent now and then. */
export function arbitraryFact(field: FormField, landmarks: Landmarks): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map(({ value }) => value));
    case 'date':
      return fc.constantFrom(...landmarks.dates);
    case 'text':
      return fc.constantFrom('甲', '乙', '丙');
    case 'list':
      return arbitraryList(field, landmarks);
    default:
      return arbitraryNumber(field, landmarks);
  }
}

function arbitraryNumber(field: FormField, { numbers }: Landmarks): fc.Arbitrary<unknown> {
  const isPercent = field.kind === 'percent';
  const places = field.kind === 'integer' ? 0 : Math.min(field.decimals ?? 2, 2);
  const low = Number(field.min?.exact ?? '-5');
  const high = Number(field.max?.exact ?? '1000000');
  const near = numbers.flatMap((number) => [
    number,
    number + 10 ** -places,
    number - 1,
    number * 100,
  ]);
  return fc.constantFrom(...near, low).map((number) => {
    const bounded = Math.min(high, Math.max(low, number)).toFixed(places);
    return isPercent ? `${bounded}%` : bounded;
  });
}

function arbitraryList({ list }: FormField, landmarks: Landmarks): fc.Arbitrary<unknown> {
  const columns = list?.columns ?? [];
  const rows = fc.array(arbitraryFacts(columns, landmarks, []), { maxLength: 3 });
  return rows.map((each) =>
    each.map((row, index) => ({ ...row, [list?.key ?? '']: `第${index + 1}` })),
  );
}

/** A value for every field, or for some of them where only `required` are sure to have one. */
export function arbitraryFacts(
  fields: readonly FormField[],
  landmarks: Landmarks,
  required: readonly string[] = fields.map(({ name }) => name),
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(fields.map((field) => [field.name, arbitraryFact(field, landmarks)])),
    { requiredKeys: [...required] },
  );
}
