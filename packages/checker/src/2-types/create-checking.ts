import type { Scope } from '../1-bind/scope.js';
import type { Findings } from '../shared/findings.js';
import type { Checking, SideTables } from './checking.js';
import { inferExpression } from './infer.js';

export function createSideTables(): SideTables {
  return {
    types: new Map(),
    meanings: new Map(),
    used: new Map(),
    factors: new Map(),
    declared: new Map(),
    unsound: new Set(),
    unitDemands: [],
    percentages: new Map(),
  };
}

/** Begins the check of one declaration. */
export function createChecking(scope: Scope, findings: Findings, tables: SideTables): Checking {
  let sound = true;
  const spoil = (): void => {
    sound = false;
  };
  const shared: Pick<Checking, 'findings' | 'tables' | 'spoil' | 'isSound' | 'report'> = {
    findings,
    tables,
    spoil,
    isSound: () => sound,
    report: (code, span, parameters, extras) => {
      const diagnostic = findings.report(code, span, parameters, extras);
      if (diagnostic.severity === 'error') spoil();
      return diagnostic;
    },
  };
  const within = (known: Scope, isMonthly: boolean): Checking => {
    const checking: Checking = {
      ...shared,
      scope: known,
      inside: (entity) => within({ ...known, names: known.names.inside(entity) }, isMonthly),
      isMonthly,
      everyMonth: () => within(known, true),
      ofPolicy: () => within({ ...known, names: known.names.ofPolicy() }, isMonthly),
      infer: (node, expected) => inferExpression(node, expected ?? {}, checking),
    };
    return checking;
  };
  return within(scope, false);
}
