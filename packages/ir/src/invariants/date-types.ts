import type { DateCall } from '../date-expressions.js';
import { argumentKinds, dateFunctions } from '../date-functions.js';

/** A function of dates has the arguments and gives the value that its signature says. */
export function dateTypes(node: DateCall): readonly string[] {
  const kinds = argumentKinds(node.function, node.arguments.length);
  if (kinds === undefined) return [`has ${node.arguments.length} arguments`];
  const problems = node.arguments
    .filter((each, index) => each.type.kind !== kinds[index])
    .map(
      (each) => `${each.kind} ${each.id} is no ${each.type.kind === 'date' ? 'number' : 'date'}`,
    );
  const { result } = dateFunctions[node.function];
  return node.type.kind === result ? problems : [...problems, `its value is no ${result}`];
}
