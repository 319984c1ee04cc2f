import type { Core } from '../core.js';
import { allInputs, allRules } from '../declarations.js';
import type { CoreExpression } from '../expression.js';
import { allExpressions, type Invariant } from './invariant.js';

/** Every id is an index into `origins`. */
export const idsAreOrigins: Invariant = (core) =>
  [...allIds(core)]
    .filter((id) => !Number.isInteger(id) || id < 0 || id >= core.origins.length)
    .map((id) => `id ${id} has no origin`);

/** An origin is a range of the file. */
export const originsAreRanges: Invariant = ({ origins }) =>
  origins
    .filter(
      ({ start, end }) =>
        !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end),
    )
    .map(({ start, end }) => `origin ${start} to ${end} is no range`);

function* allIds(core: Core): Generator<number> {
  for (const { id } of [...core.entities, ...core.parameters, ...(core.claims ?? [])]) yield id;
  for (const { id, given } of core.uses ?? []) yield* [id, ...given.map((each) => each.id)];
  for (const { declared } of [...allInputs(core), ...allRules(core)]) yield declared.id;
  for (const parameter of core.parameters) for (const value of parameter.values) yield value.id;
  for (const { node } of allExpressions(core)) {
    yield node.id;
    yield* partIds(node);
  }
}

/** Ids of the parts of a node that are no expressions themselves. */
function partIds(node: CoreExpression): readonly number[] {
  switch (node.kind) {
    case 'cases':
      return node.branches.map(({ id }) => id);
    case 'table':
      return node.rows.map(({ id }) => id);
    case 'tiers':
    case 'slabs':
      return node.brackets.map(({ id }) => id);
    case 'checklist':
      return node.items.map(({ id }) => id);
    case 'milestones':
      return node.milestones.map(({ id }) => id);
    case 'score':
      return [
        ...node.groups.flatMap((group) => [group.id, ...group.criteria.map(({ id }) => id)]),
        ...node.grades.map(({ id }) => id),
        ...node.vetoes.map(({ id }) => id),
      ];
    default:
      return [];
  }
}
