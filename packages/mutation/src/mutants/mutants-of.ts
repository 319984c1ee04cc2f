import { type Bilingual, positionAt } from '@tiaoli/diagnostics';
import { type Core, checkInvariants } from '@tiaoli/ir';
import { type LoadedPolicy, withCores } from 'tiaoli';
import type { Mutant } from '../mutant.js';
import { mutationsOf, type OwnedMutation } from './mutations.js';
import { replacedAt } from './path.js';
import { sentenceOf } from './words.js';

/** A mutant, and what it needs to be run. */
export interface PlannedMutant {
  readonly mutant: Mutant;
  /** By the text that it changes: what has to be evaluated for it to matter. */
  readonly reached: ReadonlyMap<LoadedPolicy, number | string>;
  /** The policy with the change, made anew each time. */
  readonly policy: () => LoadedPolicy;
}

interface Grouped {
  readonly text: LoadedPolicy;
  readonly mutation: OwnedMutation;
  readonly changed: Map<LoadedPolicy, OwnedMutation>;
}

/**
 * All mutants of a version in the order of its text. What its variants have as in the text is one
 * mutant; what breaks an invariant of the core or changes nothing is none.
 */
export function mutantsOf(whole: LoadedPolicy): readonly PlannedMutant[] {
  const grouped = new Map<string, Grouped>();
  for (const text of [whole, ...whole.variants.values()]) {
    const seen = new Set<string>();
    for (const mutation of mutationsOf(text)) {
      if (!isOwn(text, mutation) || !isChange(text.core, mutation, seen)) continue;
      const key = keyOf(text, mutation);
      const known = grouped.get(key);
      if (known === undefined) {
        grouped.set(key, { text, mutation, changed: new Map([[text, mutation]]) });
      } else if (!known.changed.has(text)) known.changed.set(text, mutation);
    }
  }
  const all = [...grouped.values()].sort((a, b) => startOf(a) - startOf(b));
  return numbered(whole, all);
}

const startOf = ({ text, mutation }: Grouped): number => spanIn(text, mutation.id).start;

function spanIn({ core }: LoadedPolicy, id: number) {
  return core.origins[id] ?? { start: 0, end: 0 };
}

/** What a linked policy brought along is changed in its own text. */
function isOwn({ core }: LoadedPolicy, { id }: OwnedMutation): boolean {
  return id < core.origins.length;
}

function keyOf(text: LoadedPolicy, { kind, id, change, inside, owner }: OwnedMutation): string {
  const { start, end } = spanIn(text, id);
  return JSON.stringify([kind, start, end, owner, change.zh, inside.map(({ zh }) => zh)]);
}

function isChange(core: Core, { path, value }: OwnedMutation, seen: Set<string>): boolean {
  const before = path.reduce<unknown>(stepInto, core);
  const after = shapeOf(value);
  const key = `${path.join(' ')} ${after}`;
  if (seen.has(key) || shapeOf(before) === after) return false;
  seen.add(key);
  return checkInvariants(replacedAt(core, path, value)).length === 0;
}

function stepInto(data: unknown, key: string | number): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

/** Where something was written does not matter, nor how. */
function shapeOf(value: unknown): string {
  return JSON.stringify(value, (key, inner) =>
    key === 'id' || key === 'text' ? undefined : inner,
  );
}

function numbered(whole: LoadedPolicy, all: readonly Grouped[]): readonly PlannedMutant[] {
  const counts = new Map<string, number>();
  const sentences = new Map<string, number>();
  const next = (of: Map<string, number>, key: string): number => {
    const count = (of.get(key) ?? 0) + 1;
    of.set(key, count);
    return count;
  };
  return all.map(({ text, mutation, changed }) => {
    const { kind, owner, id, change, inside } = mutation;
    const place = text.core.variant?.name;
    const of = place === undefined ? kind : `${kind}@${place}`;
    const span = spanIn(text, id);
    const said = sentenceOf(change, inPlace(inside, place));
    const mutant: Mutant = {
      id: `${of}:${owner}:${next(counts, `${of}:${owner}`)}`,
      kind,
      owner,
      ...(place === undefined ? {} : { place }),
      span,
      line: positionAt(whole.source, span.start).line,
      words: toldApart(said, next(sentences, said.zh)),
    };
    const reached = new Map([...changed].map(([each, { reached }]) => [each, reached]));
    return { mutant, reached, policy: () => mutated(whole, changed) };
  });
}

function inPlace(inside: readonly Bilingual[], place: string | undefined): readonly Bilingual[] {
  return place === undefined ? inside : [{ zh: `${place}的`, en: place }, ...inside];
}

/** The same words a second time in a rule say which of them is meant. */
function toldApart({ zh, en }: Bilingual, count: number): Bilingual {
  return count === 1 ? { zh, en } : { zh: `${zh}（第 ${count} 处）`, en: `${en}, place ${count}` };
}

function mutated(
  whole: LoadedPolicy,
  changed: ReadonlyMap<LoadedPolicy, OwnedMutation>,
): LoadedPolicy {
  const cores = [...changed].map(
    ([text, { path, value }]) => [text, replacedAt(text.core, path, value)] as const,
  );
  return withCores(whole, new Map(cores));
}
