import { type Core, type CoreExpression, children } from '@tiaoli/ir';
import type { Dependence } from './depends.js';

/** The highest powers of the input above and below a fraction bar. */
export interface Degree {
  readonly above: number;
  readonly below: number;
}

const none: Degree = { above: 0, below: 0 };

/**
 * How high a power of the input the course of a rule can hold between two turns. So many points on
 * one line prove that all of it is.
 */
export function degreeOf(target: string, core: Core, dependence: Dependence): Degree {
  const bodies = new Map(core.rules.map(({ name, body }) => [name, body]));
  const known = new Map<string, Degree>();
  const ofRule = (name: string): Degree => {
    const body = bodies.get(name);
    const made = known.get(name);
    if (made !== undefined || body === undefined) return made ?? none;
    // References between rules have no cycle.
    const degree = of(body);
    known.set(name, degree);
    return degree;
  };
  const of = (node: CoreExpression): Degree => {
    if (!dependence.reads(node)) return none;
    if (node.kind === 'input') return { above: 1, below: 0 };
    if (node.kind === 'rule') return ofRule(node.name);
    if (node.kind === 'arithmetic') return operators[node.operator](of(node.left), of(node.right));
    const parts = children(node).map(of);
    if (node.kind === 'tiers' || node.kind === 'slabs') return parts.reduce(times, none);
    // Weights multiply what their criteria give.
    if (node.kind === 'score') {
      const sum = parts.reduce(plus, none);
      const weights = node.groups.flatMap(({ weight }) => weight ?? []).map(of);
      return weights.reduce(times, sum);
    }
    return parts.reduce(plus, none);
  };
  return ofRule(target);
}

const plus = (a: Degree, b: Degree): Degree => ({
  above: Math.max(a.above + b.below, b.above + a.below),
  below: a.below + b.below,
});

const times = (a: Degree, b: Degree): Degree => ({
  above: a.above + b.above,
  below: a.below + b.below,
});

const operators = {
  add: plus,
  subtract: plus,
  multiply: times,
  divide: (a: Degree, b: Degree): Degree => ({
    above: a.above + b.below,
    below: a.below + b.above,
  }),
} as const;

/** How many points on one line prove that the course between two turns is that line. */
export function pointsToProve({ above, below }: Degree): number {
  return Math.max(above, below + 1) + 1;
}
