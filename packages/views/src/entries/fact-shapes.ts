import type { FactValue } from 'tiaoli';

export function isFactList(value: FactValue | undefined): value is readonly FactValue[] {
  return Array.isArray(value);
}

export function isFactRecord(
  value: FactValue | undefined,
): value is Readonly<Record<string, FactValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
