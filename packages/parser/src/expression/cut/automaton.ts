import type { TokenKind } from '../token.js';
import { type Connective, type Frame, levelOf, pop, push, type Stack } from './stack.js';

/** What is expected next. The `test…` states lie in a cell or on the right of 在. */
export type State =
  | 'operand'
  | 'operator'
  | 'test'
  | 'bound'
  | 'testOperand'
  | 'testOperator'
  | 'afterWord'
  | 'suffix'
  | 'call'
  | 'testCall'
  | 'field'
  | 'testField';

export const states: readonly State[] = [
  'operand',
  'operator',
  'test',
  'bound',
  'testOperand',
  'testOperator',
  'afterWord',
  'suffix',
  'call',
  'testCall',
  'field',
  'testField',
];

/** Where reading a scalar stands: what is expected, and what is still open. */
export interface Configuration {
  readonly state: State;
  readonly stack: Stack;
}

export interface StepOptions {
  /** Lets 且 follow 或 without brackets. */
  readonly mixing?: boolean;
}

/** A move that opens nothing and closes nothing, or opens one frame. */
interface Move {
  readonly to: State;
  readonly open?: Frame;
}

type Moves = { readonly [K in TokenKind]?: Move };

const leaves = (to: State): Moves => ({
  name: { to },
  number: { to },
  date: { to },
  text: { to },
  boolean: { to },
  asOfDate: { to },
  thisMonth: { to },
});

const arithmetic = (to: State): Moves => ({
  plus: { to },
  minus: { to },
  times: { to },
  divide: { to },
});

const testOperand: Moves = {
  ...leaves('testOperator'),
  minus: { to: 'testOperand' },
  open: { to: 'operand', open: 'testGroup' },
  function: { to: 'testCall' },
};

const segmentEnd: Moves = {
  comparison: { to: 'testOperand' },
  range: { to: 'bound' },
  listComma: { to: 'test' },
  suffix: { to: 'suffix' },
};

/** The grammar as the automaton sees it; `grammar/parser.ts` accepts exactly the same. */
const moves: { readonly [S in State]: Moves } = {
  operand: {
    ...leaves('operator'),
    not: { to: 'operand' },
    minus: { to: 'operand' },
    open: { to: 'operand', open: 'group' },
    function: { to: 'call' },
    if: { to: 'operand', open: 'if' },
  },
  operator: {
    ...arithmetic('operand'),
    comparison: { to: 'operand' },
    in: { to: 'test' },
    dot: { to: 'field' },
  },
  test: { ...testOperand, not: { to: 'testOperand' }, comparison: { to: 'testOperand' } },
  bound: { ...testOperand, comparison: { to: 'testOperand' } },
  testOperand,
  testOperator: {
    ...arithmetic('testOperand'),
    ...segmentEnd,
    dot: { to: 'testField' },
    after: { to: 'afterWord' },
  },
  // 3人以上5人以下: a second bound may follow at once.
  afterWord: { ...testOperand, minus: { to: 'testOperand' }, ...segmentEnd },
  suffix: { listComma: { to: 'test' } },
  call: { open: { to: 'operand', open: 'call' } },
  testCall: { open: { to: 'operand', open: 'testCall' } },
  field: { name: { to: 'operator' }, field: { to: 'operator' } },
  testField: { name: { to: 'testOperator' }, field: { to: 'testOperator' } },
};

const complete: ReadonlySet<State> = new Set<State>([
  'operator',
  'testOperator',
  'afterWord',
  'suffix',
]);

/** Reads one token; undefined where the grammar doesn't allow it. */
export function step(
  from: Configuration,
  kind: TokenKind,
  options: StepOptions = {},
): Configuration | undefined {
  if (kind === 'unreadable') return from;
  const move = moves[from.state][kind];
  if (move !== undefined) {
    const stack = move.open === undefined ? from.stack : push(from.stack, move.open);
    return stack === undefined ? undefined : { state: move.to, stack };
  }
  return complete.has(from.state) ? finish(from.stack, kind, options) : undefined;
}

/** A token that ends the expression before it. */
function finish(stack: Stack, kind: TokenKind, options: StepOptions): Configuration | undefined {
  const level = levelOf(stack);
  const { frame } = level;
  switch (kind) {
    case 'and':
    case 'or':
      return frame === 'cell' ? undefined : connected(stack, kind, options);
    case 'fallback':
    case 'where':
      return frame === 'cell' ? undefined : { state: 'operand', stack: level };
    case 'close':
      if (frame === 'group' || frame === 'call') return closed('operator', level);
      if (frame === 'testGroup' || frame === 'testCall') return closed('testOperator', level);
      return undefined;
    case 'comma':
      return frame === 'call' || frame === 'testCall'
        ? { state: 'operand', stack: level }
        : undefined;
    case 'then':
      return frame === 'if' ? opened(pop(level), 'then') : undefined;
    case 'else':
      return frame === 'then' ? closed('operand', level) : undefined;
    default:
      return undefined;
  }
}

/** 且 after 且 and 或 after 或; both on one level only where that is reported elsewhere. */
function connected(
  stack: Stack,
  kind: Connective,
  options: StepOptions,
): Configuration | undefined {
  const level = levelOf(stack);
  if (stack === level) return opened(level, kind);
  return stack.frame === kind || options.mixing ? { state: 'operand', stack } : undefined;
}

function opened(stack: Stack, frame: Frame): Configuration | undefined {
  const pushed = push(stack, frame);
  return pushed && { state: 'operand', stack: pushed };
}

function closed(state: State, stack: Stack): Configuration {
  return { state, stack: pop(stack) };
}

/** Whether a scalar may end here. */
export function accepts({ state, stack }: Configuration): boolean {
  return complete.has(state) && levelOf(stack).below === undefined;
}

/** Whether an operand, and not what follows one, is expected. */
export function expectsOperand(state: State): boolean {
  return !complete.has(state);
}

/** Moves without regard to what is open; for text that is not grammatical. */
export function looseMove(state: State, kind: TokenKind): State | undefined {
  if (kind === 'unreadable') return state;
  const move = moves[state][kind];
  if (move !== undefined) return move.to;
  if (!complete.has(state)) return undefined;
  if (kind === 'close') return state === 'operator' ? 'operator' : 'testOperator';
  return ['and', 'or', 'fallback', 'where', 'comma', 'then', 'else'].includes(kind)
    ? 'operand'
    : undefined;
}
