import type { Expression, FunctionName } from '@tiaoli/syntax';
import type { Declared, Names } from '../1-bind/scope.js';

/** Functions whose first argument is a list, whatever else may be said of them. */
const listFunctions: ReadonlySet<string> = new Set<FunctionName>([
  'count',
  'sum',
  'average',
  'share',
  'any',
  'all',
  'rank',
  'sort',
  'top',
]);

/** How far a list is followed through rules that name it. */
const deepest = 100;

/**
 * The entity that a list holds, by what is written: names inside it can be read only once it is
 * known. Undefined where an expression is no list.
 */
export function listEntity(node: Expression, names: Names, depth = deepest): string | undefined {
  if (depth === 0) return undefined;
  const of = (each: Expression): string | undefined => listEntity(each, names, depth - 1);
  switch (node.kind) {
    case 'reference': {
      const declared = names.all.get(node.name);
      return declared && declaredEntity(declared, names, depth);
    }
    case 'where':
      return of(node.list);
    case 'call':
      return (node.function === 'sort' || node.function === 'top') && node.arguments[0]
        ? of(node.arguments[0])
        : undefined;
    case 'conditional':
      return of(node.whenTrue) ?? of(node.whenFalse);
    case 'fallback':
      return of(node.value) ?? of(node.fallback);
    default:
      return undefined;
  }
}

function declaredEntity(declared: Declared, names: Names, depth: number): string | undefined {
  if (declared.kind === 'input') {
    const of = declared.type?.text === 'list' ? declared.of?.text : undefined;
    return of !== undefined && names.entities.has(of) ? of : undefined;
  }
  if (declared.kind !== 'rule') return undefined;
  const { body } = declared;
  if (body?.kind === 'formula') return listEntity(body.expression, names, depth - 1);
  if (body?.kind !== 'cases') return undefined;
  for (const value of [...body.branches.map(({ then }) => then), body.otherwise]) {
    const entity = value && listEntity(value, names, depth - 1);
    if (entity !== undefined) return entity;
  }
  return undefined;
}

/** Whether a call is about a list: 最大值 and 最小值 may also be about several numbers. */
export function isListCall(node: Extract<Expression, { kind: 'call' }>, names: Names): boolean {
  if (listFunctions.has(node.function)) return true;
  const [first] = node.arguments;
  const isEither = node.function === 'max' || node.function === 'min';
  return isEither && first !== undefined && listEntity(first, names) !== undefined;
}

/** The parts of a node that are about one element of a list, and the list. */
export function aboutEach(
  node: Expression,
  names: Names,
): { readonly list: Expression; readonly each: readonly Expression[] } | undefined {
  if (node.kind === 'where') return { list: node.list, each: [node.condition] };
  if (node.kind !== 'call' || !isListCall(node, names)) return undefined;
  const [list, ...rest] = node.arguments;
  return list && { list, each: node.function === 'top' ? rest.slice(0, -1) : rest };
}
