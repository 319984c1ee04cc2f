import type { Outcome } from '../../outcome.js';
import { known } from '../../run/outcomes.js';
import type { Scope } from '../../run/scope.js';
import { strict } from '../../run/strict.js';

interface Field {
  readonly name: string;
  readonly outcome: Outcome;
}

/** The value of one row's outputs: a lone one by itself, several as a record. */
export function recordOf(fields: readonly Field[], scope: Scope): Outcome {
  const [first] = fields;
  if (fields.length === 1 && first !== undefined) return first.outcome;
  const outcomes = fields.map((field) => field.outcome);
  return strict(outcomes, scope, (values) => {
    const named = values.map(({ value }, index) => ({ name: fields[index]?.name ?? '', value }));
    return known({ kind: 'record', fields: named });
  });
}
