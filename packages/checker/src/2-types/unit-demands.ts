import type { Fix } from '@tiaoli/diagnostics';
import {
  type Expression,
  type KeywordLanguage,
  keys,
  type NumberLiteral,
  type OpenValue,
  type ParameterDeclaration,
  type Reference,
} from '@tiaoli/syntax';
import { isBare } from '../3-units/literal-number.js';
import type { Findings } from '../shared/findings.js';
import { insertFix, replaceFix } from '../shared/fixes.js';
import type { SemanticType } from '../shared/semantic-type.js';
import type { Checking, SideTables } from './checking.js';
import type { UnitDemand } from './unit-demand.js';

/** Puts a mismatch off that a unit of one parameter would mend; tells whether there is one. */
export function demandOnParameter(
  bare: { readonly node: Expression; readonly type: SemanticType },
  wanted: SemanticType,
  report: () => void,
  { tables, spoil }: Checking,
): boolean {
  const unit = unitText(wanted);
  if (unit === '' || unitText(bare.type) !== '') return false;
  const references = carriers(bare.node, tables);
  const [parameter, other] = new Set(references.map((each) => parameterOf(each, tables)));
  if (parameter === undefined || other !== undefined) return false;
  tables.unitDemands.push({ parameter, references, unit, report });
  spoil();
  return true;
}

function unitText(type: SemanticType): string {
  if (type.kind !== 'number' || type.dimension === 'any') return '';
  return type.shown?.text ?? type.dimension.text;
}

/** The references to parameters whose unit would be the unit of the expression. */
function carriers(node: Expression, tables: SideTables): readonly Reference[] {
  switch (node.kind) {
    case 'reference':
      return parameterOf(node, tables) === undefined ? [] : [node];
    case 'negate':
      return carriers(node.operand, tables);
    case 'call':
      return node.arguments.flatMap((each) => carriers(each, tables));
    case 'arithmetic': {
      const [left, right] = [carriers(node.left, tables), carriers(node.right, tables)];
      if (node.operator === '+' || node.operator === '-') return [...left, ...right];
      if (node.operator === '÷') return right.length === 0 ? left : [];
      return left.length > 0 && right.length > 0 ? [] : [...left, ...right];
    }
    default:
      return [];
  }
}

function parameterOf(node: Reference, { meanings }: SideTables): ParameterDeclaration | undefined {
  const meaning = meanings.get(node);
  const declared = meaning?.kind === 'declared' ? meaning.declared : undefined;
  return declared?.kind === 'parameter' ? declared : undefined;
}

/** Reports a parameter once where all its uses want one unit, else the uses. */
export function reportDemands(
  tables: SideTables,
  findings: Findings,
  language: KeywordLanguage,
): void {
  if (tables.unitDemands.length === 0) return;
  const uses = new Map<ParameterDeclaration, number>();
  for (const node of tables.meanings.keys()) {
    const parameter = parameterOf(node, tables);
    if (parameter !== undefined) uses.set(parameter, (uses.get(parameter) ?? 0) + 1);
  }
  const demands = new Map<ParameterDeclaration, UnitDemand[]>();
  for (const demand of tables.unitDemands) {
    const known = demands.get(demand.parameter);
    if (known === undefined) demands.set(demand.parameter, [demand]);
    else known.push(demand);
  }
  for (const [parameter, all] of demands) {
    const wanting = new Set(all.flatMap((each) => each.references)).size;
    const [unit, another] = new Set(all.map((each) => each.unit));
    const isShared = another === undefined && wanting === uses.get(parameter);
    const fix = unit === undefined || !isShared ? undefined : addUnit(parameter, unit, language);
    if (unit === undefined || fix === undefined) for (const each of all) each.report();
    else reportParameter(parameter, unit, fix, all, findings);
  }
}

function reportParameter(
  parameter: ParameterDeclaration,
  unit: string,
  fix: Fix,
  demands: readonly UnitDemand[],
  findings: Findings,
): void {
  const span = parameter.values[0]?.value?.span ?? parameter.name.span;
  const uses = demands
    .flatMap((each) => each.references)
    .sort((a, b) => a.span.start - b.span.start);
  const message = { zh: `这里要的是 \`${unit}\``, en: `\`${unit}\` is needed here` };
  findings.report(
    'parameter-without-unit',
    span,
    { name: parameter.name.text, unit },
    { fix, related: uses.slice(0, 1).map((use) => ({ span: use.span, message })) },
  );
}

/** Undefined where a value is no plain number to which a unit could be added. */
function addUnit(
  parameter: ParameterDeclaration,
  unit: string,
  language: KeywordLanguage,
): Fix | undefined {
  if (parameter.open !== undefined) return addUnitKey(parameter, parameter.open, unit, language);
  const literals: NumberLiteral[] = [];
  for (const { value } of parameter.values) {
    if (value?.kind !== 'number' || !isBare(value)) return undefined;
    literals.push(value);
  }
  const [first] = literals;
  if (first === undefined || parameter.unit !== undefined) return undefined;
  const number = `${first.digits}${first.multipliers.join('')}`;
  if (literals.length === 1) return replaceFix(first.span, `${number}${unit}`);
  return {
    ...insertFix(first.span.end, unit),
    edits: literals.flatMap((each) => insertFix(each.span.end, unit).edits),
  };
}

/** Undefined where it has a unit, is no number, or is a block, whose indentation is not known here. */
function addUnitKey(
  parameter: ParameterDeclaration,
  { reason, type, inBraces }: OpenValue,
  unit: string,
  language: KeywordLanguage,
): Fix | undefined {
  const isNumber = type === undefined || type.text === 'number' || type.text === 'integer';
  if (parameter.unit !== undefined || !isNumber || !inBraces) return undefined;
  return insertFix(reason.span.end, `, ${keys.parameter.unit[language]}: ${unit}`);
}
