import { type CoreExpression, children, entityOf, qualifiedName } from '@tiaoli/ir';
import { aboutAny, elementAt, elementStepsOf, type Walk, type Where } from './walk.js';

/** Opens every unknown fact that an expression could read, whatever its conditions turn out to be. */
export function walkExpression(root: CoreExpression, where: Where, walk: Walk): void {
  if (where.about.length === 0 && where.isUnworked !== true) {
    if (where.walked.has(root)) return;
    where.walked.add(root);
  }
  const pending = [{ node: root, where }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (node.kind === 'input') {
      if (!walk.facts.has(node.name)) walk.open.add(node.name);
    } else if (node.kind === 'rule') {
      walkRule(node.name, next.where, walk);
    } else if (node.kind === 'elementInput') {
      openElementFact(node.entity, node.name, next.where, walk);
    } else if (node.kind === 'elementRule') {
      walkElementRule(node.entity, node.name, next.where, walk);
    } else {
      const entity = 'list' in node ? entityOf(node.list.type) : undefined;
      const inside = aboutAny(next.where, entity);
      for (const child of children(node)) {
        const isList = 'list' in node && child === node.list;
        pending.push({ node: child, where: isList ? next.where : inside });
      }
    }
  }
}

export function openElementFact(entity: string, name: string, where: Where, walk: Walk): void {
  const element = elementAt(entity, where);
  const opened = walk.opened.get(name) ?? new Set();
  walk.opened.set(name, opened);
  for (const each of element === undefined ? (walk.elements.get(entity) ?? []) : [element]) {
    if (each.facts.has(name) || opened.has(each)) continue;
    opened.add(each);
    walk.open.add(`${each.path}.${name}`);
  }
}

/** Follows what was worked out of a rule; all that it could read where nothing was. */
function walkRule(name: string, where: Where, walk: Walk): void {
  const step = where.isUnworked === true ? undefined : where.steps.get(name);
  if (step !== undefined) {
    walk.step(step.body, where);
    return;
  }
  const rule = walk.rules.get(name);
  const key = where.isUnworked === true ? `unworked ${name}` : name;
  if (rule === undefined || walk.seen.has(key)) return;
  walk.seen.add(key);
  walkExpression(rule.body, { ...where, about: [] }, walk);
}

function walkElementRule(entity: string, name: string, where: Where, walk: Walk): void {
  const qualified = qualifiedName(entity, name);
  const rule = walk.rules.get(qualified);
  if (rule === undefined) return;
  const possible = elementStepsOf(entity, name, where, walk);
  for (const { element, step } of possible) {
    // Most have been walked already.
    if (step !== undefined && walk.seen.has(step.body)) continue;
    const about = { ...where, about: [element] };
    if (step !== undefined) walk.step(step.body, about);
    else {
      const key = `${element.path} ${where.isUnworked === true} ${name}`;
      if (walk.seen.has(key)) continue;
      walk.seen.add(key);
      walkExpression(rule.body, about, walk);
    }
  }
  // With no element yet, its rule may still read facts that are not of an element.
  if (possible.length > 0 || walk.seen.has(`any ${qualified}`)) return;
  walk.seen.add(`any ${qualified}`);
  walkExpression(rule.body, { ...where, about: [] }, walk);
}
