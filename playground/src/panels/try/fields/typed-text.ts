import type { FactValue } from 'tiaoli';

/** A fact as it stands in a field. */
export function typedText(value: FactValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
