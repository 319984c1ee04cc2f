import type { Bilingual } from '@tiaoli/diagnostics';
import { allInputs, allRules, type Entity, qualifiedName } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { placeOf } from '../shared/place.js';
import { writtenAt } from '../shared/written.js';
import type { WrittenAt } from './compare-rules.js';

export type DeclarationKind = 'enumeration' | 'entity' | 'input' | 'parameter' | 'rule';

/** A declaration of one version. */
export interface Declared {
  /** The same in both versions: kind and name. */
  readonly key: string;
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly entity?: string;
  readonly title: Bilingual;
  readonly content: unknown;
  readonly written?: WrittenAt;
}

/** All that a version declares, in the order of the core. */
export function declarationsOf(policy: LoadedPolicy): readonly Declared[] {
  const { core } = policy;
  const declared = (
    kind: DeclarationKind,
    content: { readonly id?: number; readonly name: string; readonly title: Bilingual },
    entity?: Entity,
  ): Declared => {
    const { id, name, title } = content;
    return {
      key: keyOf(kind, qualifiedName(entity?.name, name)),
      kind,
      name,
      ...(entity === undefined ? {} : { entity: entity.name }),
      title,
      content,
      ...(id === undefined
        ? {}
        : { written: { place: placeOf(policy, id), text: writtenAt(policy, id) } }),
    };
  };
  return [
    ...core.enumerations.map((each) => declared('enumeration', each)),
    // Inputs and rules of an entity are told by themselves.
    ...core.entities.map(({ inputs: _inputs, rules: _rules, ...each }) => declared('entity', each)),
    ...allInputs(core).map(({ declared: each, entity }) => declared('input', each, entity)),
    ...core.parameters.map((each) => declared('parameter', each)),
    ...allRules(core).map(({ declared: each, entity }) => declared('rule', each, entity)),
  ];
}

export function keyOf(kind: DeclarationKind, name: string): string {
  return `${kind}:${name}`;
}
