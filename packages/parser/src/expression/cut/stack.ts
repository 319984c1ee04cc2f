/** What is open. `scalar` and `cell` are the bottom: a whole expression or a whole test. */
export type Frame =
  | 'scalar'
  | 'cell'
  | 'group'
  | 'testGroup'
  | 'call'
  | 'testCall'
  | 'if'
  | 'then'
  | Connective;

/** 且 or 或 was read on the level below; mixing them needs brackets. */
export type Connective = 'and' | 'or';

/** A stack whose equal contents are one object, so that equal configurations are found fast. */
export interface Stack {
  readonly frame: Frame;
  readonly below: Stack | undefined;
  readonly depth: number;
  /** Distinguishes the stacks of one scalar. */
  readonly id: number;
  readonly above: Map<Frame, Stack>;
  readonly nextId: () => number;
}

/** Deeper nesting than the language allows is not explored. */
const deepest = 256;

export function createStack(bottom: 'scalar' | 'cell'): Stack {
  let last = 0;
  return {
    frame: bottom,
    below: undefined,
    depth: 0,
    id: 0,
    above: new Map(),
    nextId: () => ++last,
  };
}

export function push(stack: Stack, frame: Frame): Stack | undefined {
  if (stack.depth >= deepest) return undefined;
  const known = stack.above.get(frame);
  if (known !== undefined) return known;
  const { nextId } = stack;
  const made = {
    frame,
    below: stack,
    depth: stack.depth + 1,
    id: nextId(),
    above: new Map(),
    nextId,
  };
  stack.above.set(frame, made);
  return made;
}

export function pop(stack: Stack): Stack {
  return stack.below ?? stack;
}

/** The stack without the connective on top. */
export function levelOf(stack: Stack): Stack {
  return stack.frame === 'and' || stack.frame === 'or' ? pop(stack) : stack;
}
