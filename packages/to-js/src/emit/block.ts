import { type Code, call, local, not, type Statement } from '../program/code.js';
import type { Value } from './value.js';

/** Gives out names that no other local of the program has. */
export interface Names {
  fresh(): string;
}

export function createNames(prefix: string): Names {
  let last = 0;
  return {
    fresh: () => {
      last++;
      return `${prefix}${last}`;
    },
  };
}

/** Statements under way. */
export interface Block {
  readonly names: Names;
  readonly statements: Statement[];
  /** What was worked out under a key here, or in a block around this one. */
  known(key: string): Value | undefined;
  remember(key: string, value: Value): void;
  /** The block inside this one that runs only sometimes. */
  inner(): Block;
  /** Works it out once, if it is any work. */
  keep(code: Code, about?: string): Code;
  declare(): string;
  set(name: string, value: Code): void;
  when(condition: Code, then: Block, otherwise?: Block): void;
  giveUpUnless(condition: Code): void;
  giveUp(): void;
  /** A whole number that may be too large for a double is checked. */
  checked(code: Code): Code;
  /** What takes back all that comes after now. */
  checkpoint(): () => void;
}

export function createBlock(names: Names, outer?: Block): Block {
  const statements: Statement[] = [];
  const values = new Map<string, Value>();
  const giveUp = { does: 'giveUp' } as const;
  const block: Block = {
    names,
    statements,
    known: (key) => values.get(key) ?? outer?.known(key),
    remember: (key, value) => {
      values.set(key, value);
    },
    inner: () => createBlock(names, block),
    keep: (value, about) => {
      if (isFree(value) && about === undefined) return value;
      const name = names.fresh();
      statements.push({ does: 'let', name, value, ...(about === undefined ? {} : { about }) });
      return local(name);
    },
    declare: () => {
      const name = names.fresh();
      statements.push({ does: 'declare', name });
      return name;
    },
    set: (name, value) => {
      statements.push({ does: 'set', name, value });
    },
    when: (condition, then, otherwise) => {
      if (condition.code === 'truth') {
        statements.push(...((condition.value ? then : otherwise)?.statements ?? []));
        return;
      }
      const [first, second] = [then.statements, otherwise?.statements ?? []];
      statements.push({ does: 'if', condition, then: first, otherwise: second });
    },
    giveUpUnless: (condition) => {
      if (condition.code === 'truth' && condition.value) return;
      statements.push({ does: 'if', condition: not(condition), then: [giveUp], otherwise: [] });
    },
    giveUp: () => {
      statements.push(giveUp);
    },
    checked: (code) => {
      const kept = block.keep(code);
      block.giveUpUnless(call('isSafe', kept));
      return kept;
    },
    checkpoint: () => {
      const [length, before] = [statements.length, [...values]];
      return () => {
        statements.length = length;
        values.clear();
        for (const [key, value] of before) values.set(key, value);
      };
    },
  };
  return block;
}

function isFree(code: Code): boolean {
  return (
    code.code === 'number' ||
    code.code === 'text' ||
    code.code === 'truth' ||
    code.code === 'local' ||
    code.code === 'asOf'
  );
}
