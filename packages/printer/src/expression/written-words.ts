import {
  type Expression,
  expressionKeywords,
  type FunctionName,
  functions,
  type Keyword,
  type MemberAccess,
  type Test,
} from '@tiaoli/syntax';

/** A keyword of an expression, and the stretch of the file where its author spelt it. */
export interface WrittenWord {
  readonly keyword: Keyword;
  readonly start: number;
  readonly end: number;
}

type Node = Expression | Test;
type Part = Keyword | Node | undefined;

/** The keyword that a field is; undefined for a name. */
export type FieldOf = (member: MemberAccess) => Keyword | undefined;

type Parts = {
  readonly [K in Node['kind']]: (
    node: Extract<Node, { kind: K }>,
    fieldOf: FieldOf,
  ) => readonly Part[];
};

const none = (): readonly Part[] => [];
const word = expressionKeywords;

/** The keywords and nodes that each kind of node is made of, in the order of the text. */
const partsOfKind: Parts = {
  number: none,
  date: none,
  text: none,
  reference: none,
  missing: none,
  any: none,
  missingTest: none,
  boolean: (node) => [node.value ? word.true : word.false],
  asOfDate: () => [word.asOfDate],
  thisMonth: () => [word.thisMonth],
  member: (node, fieldOf) => [node.of, fieldOf(node)],
  not: (node) => [word.not, node.operand],
  negate: (node) => [node.operand],
  logical: (node) =>
    node.operands.flatMap((each, index) => (index === 0 ? [each] : [word[node.connective], each])),
  comparison: (node) => node.operands,
  arithmetic: (node) => [node.left, node.right],
  membership: (node) => [node.subject, word.in, node.test],
  conditional: (node) => [
    word.if,
    node.condition,
    word.then,
    node.whenTrue,
    word.else,
    node.whenFalse,
  ],
  fallback: (node) => [node.value, word.fallback, node.fallback],
  where: (node) => [node.list, word.where, node.condition],
  call: (node) => [functions[node.function as FunctionName], ...node.arguments],
  oneOf: (node) => node.tests,
  interval: (node) => [node.lower?.value, node.upper?.value],
  equalTo: (node) => [node.value],
};

/** The keywords in an expression or a test. */
export function* writtenWords(node: Node, fieldOf: FieldOf): Generator<WrittenWord> {
  const parts = partsOf(node, fieldOf).filter((part) => part !== undefined);
  for (const [index, part] of parts.entries()) {
    if (isNode(part)) {
      yield* writtenWords(part, fieldOf);
      continue;
    }
    const before = parts[index - 1];
    const after = parts[index + 1];
    // Between its neighbours stand only the keyword, brackets and blanks.
    const start = before && isNode(before) ? before.span.end : node.span.start;
    const end = after && isNode(after) ? after.span.start : node.span.end;
    yield { keyword: part, start, end };
  }
}

function partsOf<K extends Node['kind']>(
  node: Extract<Node, { kind: K }>,
  fieldOf: FieldOf,
): readonly Part[] {
  const parts: (node: Extract<Node, { kind: K }>, fieldOf: FieldOf) => readonly Part[] =
    partsOfKind[node.kind as K];
  return parts(node, fieldOf);
}

const isNode = (part: Keyword | Node): part is Node => 'kind' in part;
