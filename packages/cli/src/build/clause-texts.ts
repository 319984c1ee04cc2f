import type { Clause } from '@tiaoli/ir';
import { createClauseIndex } from '@tiaoli/sources';
import type { LoadedPolicy } from 'tiaoli';
import { failed } from '../attempt.js';
import type { Context } from '../context.js';
import { readTracedAround } from '../files/read-traced.js';

/** What the registers around a policy say of its clauses; no register, no text. */
export function clauseTexts(
  { core, source }: LoadedPolicy,
  context: Context,
): (clause: Clause) => string | undefined {
  const registered = core.sources.filter(({ register }) => register !== undefined);
  if (registered.length === 0) return () => undefined;
  const read = readTracedAround([source.name], context);
  if (failed(read)) return () => undefined;
  const registers = read.value.registers.flatMap(({ register }) => register ?? []);
  const indexes = new Map(
    registered.flatMap(({ name, register }) => {
      const found = registers.find(({ id }) => id.text === register);
      return found === undefined ? [] : [[name, createClauseIndex(found)] as const];
    }),
  );
  return ({ source: name, clause }) => {
    const resolved = indexes.get(name)?.resolve(clause);
    if (resolved?.kind !== 'found') return undefined;
    return resolved.clauses.map(({ text }) => text).join('\n');
  };
}
