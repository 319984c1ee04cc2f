import type { Checklist, Milestones } from '../obligations.js';
import { decides, statusCounts } from '../obligations.js';
import { eachExpression, type Invariant } from './invariant.js';

/**
 * Items have names of their own and at least one of them decides; a count stands exactly where so
 * many must be met; no more items are listed than were announced.
 */
export const checklistsAreWhole: Invariant = (core) =>
  eachExpression(core, (node) => (node.kind === 'checklist' ? strangeItems(node) : []));

function strangeItems({ items, require, count, announced }: Checklist): readonly string[] {
  const problems: string[] = [];
  if (new Set(items.map(({ name }) => name)).size < items.length) {
    problems.push('two items have one name');
  }
  if (!items.some(decides)) problems.push('no item decides');
  if ((require === 'atLeast') !== (count !== undefined)) {
    problems.push('has a count exactly when so many items must be met');
  }
  if (announced !== undefined && announced < items.length) {
    problems.push('lists more items than were announced');
  }
  return problems;
}

/** Every milestone is a field of the record, and none has the name of a count. */
export const milestonesAreWhole: Invariant = (core) =>
  eachExpression(core, (node) => (node.kind === 'milestones' ? strangeMilestones(node) : []));

function strangeMilestones({ milestones, type }: Milestones): readonly string[] {
  const names = milestones.map(({ name }) => name);
  const fields = type.kind === 'record' ? type.fields : [];
  const isSame = fields.length === names.length && fields.every(({ name }, i) => name === names[i]);
  const counts = new Set(Object.values(statusCounts));
  return [
    ...(isSame ? [] : ['its milestones are not its fields']),
    ...names.filter((name) => counts.has(name)).map((name) => `${name} is the name of a count`),
  ];
}
