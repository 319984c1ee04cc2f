import type { Bilingual } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import type { Place } from '../shared/place.js';
import { affectedBy } from './affected.js';
import { type Aspect, aspectsOf } from './aspects.js';
import { type DeclarationKind, type Declared, declarationsOf } from './declarations.js';

/** `affected`: as it was, but it reads what means something else now. */
export type Change = 'added' | 'removed' | 'changed' | 'affected';

/** What became of one declaration from one version to another. */
export interface DeclarationChange {
  readonly kind: DeclarationKind;
  readonly name: string;
  /** The entity that it belongs to. */
  readonly entity?: string;
  readonly title: Bilingual;
  readonly change: Change;
  /** Of what was changed: in which respects. */
  readonly aspects: readonly Aspect[];
  /** Whether it reads what means something else now, be it changed itself or not. */
  readonly isAffected: boolean;
  /** Where it is written, and how. */
  readonly before?: WrittenAt;
  readonly after?: WrittenAt;
}

export interface WrittenAt {
  readonly place: Place;
  readonly text: string;
}

/**
 * Two versions by name: inputs, parameters, rules, enumerations and entities that were added, removed
 * or changed, and rules that read such. What stayed is left out. In the order of the later text; what
 * was removed comes last.
 */
export function compareRules(
  before: LoadedPolicy,
  after: LoadedPolicy,
): readonly DeclarationChange[] {
  const old = new Map(declarationsOf(before).map((each) => [each.key, each]));
  const fresh = declarationsOf(after);
  const changes = fresh.map((each) => ({ each, found: changeOf(old.get(each.key), each) }));
  const isOther = new Set(
    changes.flatMap(({ each, found }) => (found?.isMeant === true ? [each.key] : [])),
  );
  const kept = new Set(fresh.map(({ key }) => key));
  const removed = [...old.values()].filter(({ key }) => !kept.has(key));
  for (const { key } of removed) isOther.add(key);
  const affected = affectedBy(fresh, isOther);
  return [
    ...changes.flatMap(({ each, found }) => {
      const isAffected = affected.has(each.key);
      if (found === undefined && !isAffected) return [];
      const { change, aspects } = found ?? { change: 'affected' as const, aspects: [] };
      return [view(each, { change, aspects, isAffected }, old.get(each.key), each)];
    }),
    ...removed.map((each) =>
      view(each, { change: 'removed', aspects: [], isAffected: false }, each, undefined),
    ),
  ];
}

interface Found {
  readonly change: 'added' | 'changed';
  readonly aspects: readonly Aspect[];
  /** Whether it may come to something else, so that its readers are affected. */
  readonly isMeant: boolean;
}

function changeOf(old: Declared | undefined, fresh: Declared): Found | undefined {
  if (old === undefined) return { change: 'added', aspects: [], isMeant: true };
  const aspects = aspectsOf(old.content, fresh.content);
  if (aspects.length === 0) return undefined;
  return { change: 'changed', aspects, isMeant: aspects.includes('meaning') };
}

function view(
  { kind, name, entity, title }: Declared,
  found: Pick<DeclarationChange, 'change' | 'aspects' | 'isAffected'>,
  before: Declared | undefined,
  after: Declared | undefined,
): DeclarationChange {
  return {
    kind,
    name,
    ...(entity === undefined ? {} : { entity }),
    title,
    ...found,
    ...(before?.written === undefined ? {} : { before: before.written }),
    ...(after?.written === undefined ? {} : { after: after.written }),
  };
}
