import { type Outcome, type RuleStep, rationalOf, type Value } from '@tiaoli/evaluator';
import type { DisplayUnit, Parameter } from '@tiaoli/ir';
import type { Answer } from '../shared/answer.js';
import { listed, outcomeWords, valueWords } from '../shared/words.js';
import type { GraphNode } from './graph.js';
import type { Declared } from './nodes.js';

type NodeValue = Pick<GraphNode, 'value' | 'status'>;

/** Reads the values of the nodes of an answer; those of elements differ from one to the next. */
export function createValueReader(answer: Answer): (node: Declared) => NodeValue {
  const { core } = answer.policy;
  const { facts, asOf } = answer.question;
  const inputs = new Map(core.inputs.map((each) => [each.name, each]));
  const parameters = new Map(core.parameters.map((each) => [each.name, each]));
  const shown = (outcome: Outcome, unit?: DisplayUnit, percent = false): NodeValue => ({
    status: statuses[outcome.status],
    ...(outcome.status === 'unknown'
      ? {}
      : { value: outcomeWords(outcome, unit, { core, percent }) }),
  });
  // Several outputs each have a unit of their own.
  const shownRule = ({ outcome, rule }: RuleStep): NodeValue => {
    const { type, unit, percent = false } = rule;
    if (outcome.status !== 'known' || outcome.value.kind !== 'record' || type.kind !== 'record') {
      return shown(outcome, unit, percent);
    }
    const words = outcome.value.fields.map(({ name, value }) => {
      const own = type.fields.find((field) => field.name === name)?.unit;
      return valueWords(value, own, { core });
    });
    return { status: 'decided', value: listed(words) };
  };
  return ({ kind, name, entity }) => {
    if (entity !== undefined) return {};
    if (kind === 'rule') {
      const step = answer.decision.steps.get(name);
      return step === undefined ? {} : shownRule(step);
    }
    if (kind === 'parameter') {
      const parameter = parameters.get(name);
      const value = parameter && valueOn(parameter, asOf);
      return value === undefined
        ? {}
        : shown({ status: 'known', value }, parameter?.unit, isShare(parameter, asOf));
    }
    const value = facts.get(name);
    const input = inputs.get(name);
    if (value === undefined) return { status: 'undecided' };
    return shown({ status: 'known', value }, input?.unit, input?.percent ?? false);
  };
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

function dated({ values }: Parameter, asOf: string) {
  return values.find(({ from, until }) => (from ?? asOf) <= asOf && asOf <= (until ?? asOf));
}

function isShare(parameter: Parameter | undefined, asOf: string): boolean {
  return /[%％]\s*$/.test((parameter && dated(parameter, asOf))?.text ?? '');
}

function valueOn(parameter: Parameter, asOf: string): Value | undefined {
  const constant = dated(parameter, asOf)?.value;
  if (constant === undefined) return undefined;
  if (constant.kind === 'number') return { kind: 'number', value: rationalOf(constant.value) };
  if (constant.kind !== 'enumeration') return constant;
  const { type } = parameter;
  const enumeration = type.kind === 'enumeration' ? type.enumeration : '';
  return { ...constant, enumeration };
}
