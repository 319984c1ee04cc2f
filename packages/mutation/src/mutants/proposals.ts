import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import { bracketChanges, slabChanges } from './kinds/brackets.js';
import { casesChanges, tableChanges } from './kinds/choices.js';
import { compareChanges } from './kinds/compare.js';
import { andChanges, atomChanges, notChanges, orChanges } from './kinds/conditions.js';
import { constantChanges } from './kinds/constants.js';
import { aggregateChanges, allocateChanges, rankChanges } from './kinds/lists.js';
import { checklistChanges } from './kinds/obligations.js';
import { limitChanges, roundChanges } from './kinds/rounding.js';
import { scoreChanges } from './kinds/score.js';
import type { Mutation, Site } from './site.js';

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Proposals = {
  readonly [K in CoreKind]?: (node: NodeOf<K>, site: Site) => readonly Mutation[];
};

/** The changes of one expression itself. */
export function changesOf(node: CoreExpression, site: Site): readonly Mutation[] {
  const propose = proposals[node.kind];
  // The table's type ties each kind to its own handler.
  return propose === undefined ? [] : propose(node as never, site);
}

const proposals: Proposals = {
  constant: constantChanges,
  compare: compareChanges,
  and: andChanges,
  or: orChanges,
  not: notChanges,
  input: atomChanges,
  elementInput: atomChanges,
  parameter: atomChanges,
  rule: atomChanges,
  elementRule: atomChanges,
  field: atomChanges,
  match: atomChanges,
  call: atomChanges,
  table: tableChanges,
  cases: casesChanges,
  round: roundChanges,
  cap: limitChanges,
  floor: limitChanges,
  tiers: bracketChanges,
  slabs: slabChanges,
  score: scoreChanges,
  checklist: checklistChanges,
  aggregate: aggregateChanges,
  rank: rankChanges,
  sort: rankChanges,
  allocate: allocateChanges,
};
