import { Open, type Outcome, strict } from '../outcome.js';
import { detailOf, type Handler } from '../scope.js';
import { type Field, RecordValue, ScoreValue, type Value } from '../value.js';

/**
 * A field of a record or a score. Where the whole is undecided, the field may be decided all the
 * same: the grade by a veto, one output of rows that agree in it.
 */
export const field: Handler<'field'> = ({ of, name }, { any }) => {
  const whole = detailOf(any(of));
  return (at) => {
    const { outcome, fields } = whole(at);
    const part = fields?.find((each) => each.name === name);
    if (part !== undefined) return part.value;
    return outcome instanceof Open ? outcome : fieldOf(outcome, name);
  };
};

function fieldOf(value: Value, name: string): Outcome {
  const found =
    value instanceof RecordValue
      ? value.fields.find((each) => each.name === name)?.value
      : value instanceof ScoreValue
        ? name === 'total'
          ? value.total
          : value.grade
        : undefined;
  if (found === undefined) throw new ReferenceError(`no field ${name}`);
  return found;
}

/** Several named outcomes as one. */
export function recordOf(fields: readonly Field<Outcome>[]): Outcome {
  const values = strict(fields.map(({ value }) => value));
  if (values instanceof Open) return values;
  // All outcomes are known, so these are their values.
  return new RecordValue(fields as readonly Field<Value>[]);
}
