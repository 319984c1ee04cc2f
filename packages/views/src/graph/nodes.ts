import {
  allInputs,
  allRules,
  type CoreExpression,
  descendants,
  type Entity,
  entityOf,
  linkedPolicyOf,
  qualifiedName,
} from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { placeOf } from '../shared/place.js';
import type { GraphNode } from './graph.js';

/** A node without what depends on the others, and the ids of what it reads. */
export type Declared = Omit<GraphNode, 'layer' | 'value' | 'status'> & {
  readonly reads: readonly string[];
};

/** Inputs, parameters and rules, those of entities and of used policies too. */
export function declaredIn(policy: LoadedPolicy): readonly Declared[] {
  const { core } = policy;
  const common = (
    { id, name, title }: { readonly id: number } & Pick<GraphNode, 'name' | 'title'>,
    entity?: Entity,
  ) => {
    const alias = linkedPolicyOf(core, id)?.alias;
    return {
      name,
      title,
      place: placeOf(policy, id),
      ...(entity === undefined ? {} : { entity: entity.name }),
      ...(alias === undefined ? {} : { policy: alias }),
    };
  };
  const inputs = allInputs(core).map(({ declared, entity }) => ({
    ...common(declared, entity),
    id: `input:${qualifiedName(entity?.name, declared.name)}`,
    kind: declared.open === undefined ? ('input' as const) : ('openParameter' as const),
    isInternal: false,
    // A list is there for what its elements say.
    reads: elementsOf(entityOf(declared.type), policy),
  }));
  const parameters = core.parameters.map((declared) => ({
    ...common(declared),
    id: `parameter:${declared.name}`,
    kind: 'parameter' as const,
    isInternal: false,
    reads: [],
  }));
  const rules = allRules(core).map(({ declared, entity }) => ({
    ...common(declared, entity),
    id: `rule:${qualifiedName(entity?.name, declared.name)}`,
    kind: 'rule' as const,
    isInternal: declared.internal,
    reads: readsOf(declared.body),
  }));
  return [...inputs, ...parameters, ...rules];
}

function elementsOf(entity: string | undefined, { core }: LoadedPolicy): readonly string[] {
  const inputs = core.entities.find(({ name }) => name === entity)?.inputs ?? [];
  return inputs.map(({ name }) => `input:${qualifiedName(entity, name)}`);
}

function readsOf(body: CoreExpression): readonly string[] {
  const read = new Set<string>();
  for (const node of descendants(body)) {
    if (node.kind === 'input' || node.kind === 'parameter' || node.kind === 'rule') {
      read.add(`${node.kind}:${node.name}`);
    } else if (node.kind === 'elementInput') {
      read.add(`input:${qualifiedName(node.entity, node.name)}`);
    } else if (node.kind === 'elementRule') {
      read.add(`rule:${qualifiedName(node.entity, node.name)}`);
    }
  }
  return [...read];
}
