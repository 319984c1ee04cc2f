import { skipBlanks } from '../lexicon/characters.js';
import type { Scanner } from '../lexicon/scanner.js';
import { mostCuts, mostSteps } from '../limits.js';
import type { Token } from '../token.js';
import { accepts, type Configuration, type State, states, step } from './automaton.js';
import { createStack, type Stack } from './stack.js';

/** The grammatical ways to cut a scalar into tokens. */
export interface Cuts {
  /** At most `mostCuts` of them, each found only when it is asked for. */
  readonly all: Iterable<readonly Token[]>;
  /** The search was given up. */
  readonly tooMany: boolean;
}

interface Node extends Configuration {
  readonly position: number;
  readonly exits: Exit[];
  alive: boolean;
}

interface Exit {
  readonly token: Token;
  readonly to: Node;
}

export interface CutOptions {
  readonly goal: 'scalar' | 'cell';
  /** Leaves out a word that spans the whole text: is a name made of others? */
  readonly inParts?: boolean;
}

/** Finds the cuts in one pass over the text; each place holds the configurations that reach it. */
export function findCuts(scanner: Scanner, options: CutOptions): Cuts {
  const lattice = createLattice(scanner.text, options);
  let steps = 0;
  for (let position = lattice.first.position; position < scanner.text.length; position++) {
    const nodes = lattice.at(position);
    if (nodes === undefined) continue;
    const tokens = scanner.tokensAt(position);
    for (const node of nodes.values()) {
      for (const token of tokens) {
        steps++;
        if (options.inParts && token.start === 0 && token.end === scanner.text.length) continue;
        lattice.advance(node, token);
      }
    }
    if (steps > mostSteps) return { all: [], tooMany: true };
  }
  lattice.prune();
  return { all: walk(lattice.first), tooMany: false };
}

interface Lattice {
  readonly first: Node;
  at(position: number): ReadonlyMap<number, Node> | undefined;
  advance(node: Node, token: Token): void;
  /** Marks the nodes from which the end can be reached, and forgets the way to the others. */
  prune(): void;
}

function createLattice(text: string, options: CutOptions): Lattice {
  const places: (Map<number, Node> | undefined)[] = [];
  const nodeAt = (position: number, state: State, stack: Stack): Node => {
    const nodes = places[position] ?? new Map<number, Node>();
    places[position] = nodes;
    const key = stack.id * states.length + states.indexOf(state);
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const made = { position, state, stack, exits: [], alive: false };
    nodes.set(key, made);
    return made;
  };
  const start: State = options.goal === 'cell' ? 'test' : 'operand';
  return {
    first: nodeAt(skipBlanks(text, 0), start, createStack(options.goal)),
    at: (position) => places[position],
    advance: (node, token) => {
      const next = step(node, token.word.kind);
      if (next === undefined) return;
      const position = skipBlanks(text, token.end);
      node.exits.push({ token, to: nodeAt(position, next.state, next.stack) });
    },
    prune: () => {
      for (let position = text.length; position >= 0; position--) {
        for (const node of places[position]?.values() ?? []) {
          const living = node.exits.filter((exit) => exit.to.alive);
          node.exits.splice(0, node.exits.length, ...living);
          node.alive = living.length > 0 || (position === text.length && accepts(node));
        }
      }
    },
  };
}

/** Depth first, without recursion: a path may have thousands of tokens. */
function* walk(first: Node): Generator<readonly Token[]> {
  if (!first.alive) return;
  const path: { readonly node: Node; next: number }[] = [{ node: first, next: 0 }];
  const tokens: Token[] = [];
  for (let found = 0; found < mostCuts; ) {
    const top = path.at(-1);
    if (top === undefined) return;
    const exit = top.node.exits[top.next++];
    if (exit !== undefined) {
      tokens.push(exit.token);
      path.push({ node: exit.to, next: 0 });
      continue;
    }
    if (top.node.exits.length === 0) {
      found++;
      yield [...tokens];
    }
    path.pop();
    tokens.pop();
  }
}
