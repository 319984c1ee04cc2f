import type { Policy, UnitDeclaration } from '@tiaoli/syntax';
import Fraction from 'fraction.js';
import { builtInUnitTable } from '../3-units/built-in-units.js';
import { baseDimension } from '../3-units/dimension.js';
import { literalNumber } from '../3-units/literal-number.js';
import { readUnit, type Unit, type UnitTable } from '../3-units/unit.js';
import { reportUnknownUnit } from '../3-units/unknown-unit.js';
import { dependencyOrder, shortestCycle } from '../shared/digraph.js';
import type { Findings } from '../shared/findings.js';

/** The built-in units and the policy's own, each as so many of its base unit. */
export function bindUnits(policy: Policy, findings: Findings): UnitTable {
  const table = builtInUnitTable();
  const own = ownUnits(policy.units, table, findings);
  const edges = new Map([...own].map(([name, unit]) => [name, definedBy(unit, own)]));
  const { order, knots } = dependencyOrder(edges);
  const knotted = new Set(knots.flat());
  for (const members of knots) {
    const inOrder = [...own.keys()].filter((name) => members.includes(name));
    const start = inOrder[0] ?? '';
    const cycle = shortestCycle(start, new Set(members), edges).join(' → ');
    const span = own.get(start)?.name.span;
    if (span !== undefined) findings.report('cyclic-units', span, { cycle });
  }
  for (const name of order) {
    const declaration = own.get(name);
    if (declaration === undefined) continue;
    // A unit that went wrong still is one: it stands for itself, so that its uses are not reported.
    const unit = knotted.has(name) ? undefined : defineUnit(declaration, table, findings);
    table.set(
      name,
      unit ?? { text: name, factor: new Fraction(1), dimension: baseDimension(name) },
    );
  }
  return table;
}

function ownUnits(
  declarations: readonly UnitDeclaration[],
  builtIn: UnitTable,
  findings: Findings,
): Map<string, UnitDeclaration> {
  const own = new Map<string, UnitDeclaration>();
  for (const declaration of declarations) {
    const { text: name, span } = declaration.name;
    if (builtIn.has(name)) {
      findings.report('name-conflict', span, {
        name,
        kind: { zh: '内置单位', en: 'a built-in unit' },
      });
    } else if (!own.has(name)) own.set(name, declaration);
  }
  return own;
}

/** The policy's own units that a definition speaks of. */
function definedBy(
  declaration: UnitDeclaration,
  own: ReadonlyMap<string, UnitDeclaration>,
): ReadonlySet<string> {
  const { definition } = declaration;
  const text = definition?.kind === 'number' ? (definition.unit?.text ?? '') : '';
  return new Set(text.split(/[·×*/]/).filter((name) => own.has(name)));
}

function defineUnit(
  declaration: UnitDeclaration,
  table: UnitTable,
  findings: Findings,
): Unit | undefined {
  const { definition, name } = declaration;
  if (definition === undefined || definition.kind === 'missing') return undefined;
  if (definition.kind !== 'number' || definition.unit === undefined) {
    findings.report('invalid-unit-definition', definition.span, { name: name.text });
    return undefined;
  }
  const number = literalNumber(definition);
  if (number.equals(0)) {
    findings.report('invalid-unit-definition', definition.span, { name: name.text });
    return undefined;
  }
  const unit = readUnit(definition.unit.text, table);
  if (unit === undefined || 'unknown' in unit) {
    reportUnknownUnit(definition.unit, unit?.unknown, table, findings);
    return undefined;
  }
  return { text: name.text, factor: number.mul(unit.factor), dimension: unit.dimension };
}
