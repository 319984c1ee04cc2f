import {
  type Decision,
  formatInUnit,
  type Outcome,
  type RawFact,
  type RuleResult,
  type Value,
} from '@tiaoli/evaluator';
import type { Core, DisplayUnit, Rule, ValueType } from '@tiaoli/ir';

/** What the runtime has to answer where the evaluator has decided so. */
export function expectedDecision(core: Core, { results, lists }: Decision): object {
  const rules = new Map(core.rules.map((rule) => [rule.name, rule]));
  return {
    results: plainResults(results, rules),
    ...expectedLists(core, lists),
    problems: [],
  };
}

function expectedLists(core: Core, lists: Decision['lists']): object {
  if (lists.length === 0) return {};
  const entities = lists.map(({ list, elements }) => {
    const decided = elements.map(({ element, results, lists: inner }) => {
      const entity = core.entities.find(({ name }) => name === element.entity);
      const rules = new Map((entity?.rules ?? []).map((rule) => [rule.name, rule]));
      const { key } = element;
      return { key, results: plainResults(results, rules), ...expectedLists(core, inner) };
    });
    return [list, decided] as const;
  });
  return { entities: Object.fromEntries(entities) };
}

function plainResults(
  results: readonly RuleResult[],
  rules: ReadonlyMap<string, Rule>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    results.map(({ rule, outcome }) => [rule, plainOutcome(outcome, rules.get(rule))]),
  );
}

function plainOutcome(outcome: Outcome, rule: Rule | undefined): unknown {
  if (outcome.status === 'error') return { error: outcome.error.diagnostic.code };
  if (outcome.status === 'unknown' || rule === undefined) return { undecided: true };
  return plainValue(outcome.value, rule);
}

interface Shape {
  readonly type: ValueType;
  readonly unit?: DisplayUnit;
}

function plainValue(value: Value, shape: Shape): unknown {
  switch (value.kind) {
    case 'number':
      return plainNumber(formatInUnit(value.value, shape.unit?.factor));
    case 'list': {
      const type = shape.type.kind === 'list' ? shape.type.of : shape.type;
      return value.items.map((each) => plainValue(each, { ...shape, type }));
    }
    case 'record': {
      const columns = shape.type.kind === 'record' ? shape.type.fields : [];
      return Object.fromEntries(
        value.fields.map(({ name, value: each }) => [
          name,
          plainValue(each, columns.find((column) => column.name === name) ?? shape),
        ]),
      );
    }
    case 'score': {
      const total = plainNumber(formatInUnit(value.total, shape.unit?.factor));
      return value.grade === undefined ? { total } : { total, grade: value.grade.value };
    }
    case 'element':
      return value.element.key;
    default:
      return value.value;
  }
}

/** A decimal of at most 15 significant digits is a number; all others are their digits. */
export function plainNumber(digits: string): number | string {
  const significant = digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  const isNumber = significant.length <= 15 && !digits.includes('/');
  return isNumber && Number.isFinite(Number(digits)) ? Number(digits) : digits;
}

/** A fact as JavaScript gives it; a number with many digits as a text. */
export function plainFact(fact: RawFact): unknown {
  switch (fact.kind) {
    case 'null':
      return null;
    case 'boolean':
      return fact.value;
    case 'text':
      return fact.text;
    case 'number':
      return String(Number(fact.text)) === fact.text ? Number(fact.text) : fact.text;
    case 'list':
      return fact.items.map(plainFact);
    case 'object':
      return Object.fromEntries(fact.entries.map(([name, each]) => [name, plainFact(each)]));
  }
}
