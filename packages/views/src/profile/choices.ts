import type { Bilingual } from '@tiaoli/diagnostics';
import type { Input, Rule } from '@tiaoli/ir';
import { type LoadedPolicy, policyOn } from 'tiaoli';
import { declaredIn } from '../graph/nodes.js';
import { same } from '../shared/words.js';

/** A rule whose results can be drawn, and what against. */
export interface ProfileChoice {
  readonly rule: string;
  readonly title: Bilingual;
  /** What of it can be drawn, by what `part` of the options calls it; none where it is one value. */
  readonly parts: readonly ProfileChoicePart[];
  /** Whether the result, or the first part of it, is a number. */
  readonly isNumber: boolean;
  /** The inputs that it reads, directly or through other rules. */
  readonly inputs: readonly ProfileChoiceInput[];
}

export interface ProfileChoicePart {
  readonly part: string;
  readonly title: Bilingual;
}

export interface ProfileChoiceInput {
  readonly name: string;
  readonly title: Bilingual;
  readonly isNumber: boolean;
}

const drawn: ReadonlySet<string> = new Set(['number', 'boolean', 'enumeration', 'date']);
const undrawn: ReadonlySet<string> = new Set(['list', 'element']);

/** The answers of a policy that `profileOf` can draw against some input. */
export function profileChoicesOf(
  whole: LoadedPolicy,
  about: { readonly asOf?: string; readonly place?: string } = {},
): readonly ProfileChoice[] {
  const policy = policyOn(whole, about.asOf ?? whole.effective, about.place).policy ?? whole;
  const { inputs, rules } = policy.core;
  const read = readersOf(policy);
  return rules.flatMap((rule) => {
    if (rule.internal || undrawn.has(rule.type.kind)) return [];
    const under = read(`rule:${rule.name}`);
    const own = inputs.filter(
      ({ name, type }) => drawn.has(type.kind) && under.has(`input:${name}`),
    );
    return own.length === 0 ? [] : [choiceOf(rule, own)];
  });
}

function choiceOf({ name, title, type }: Rule, inputs: readonly Input[]): ProfileChoice {
  const [first] = type.kind === 'record' ? type.fields : [];
  return {
    rule: name,
    title,
    parts: partsOf(type),
    isNumber: type.kind === 'score' || (first?.type ?? type).kind === 'number',
    inputs: inputs.map((input) => ({
      name: input.name,
      title: input.title,
      isNumber: input.type.kind === 'number',
    })),
  };
}

function partsOf(type: Rule['type']): readonly ProfileChoicePart[] {
  if (type.kind === 'record') {
    return type.fields.map(({ name }) => ({ part: name, title: same(name) }));
  }
  if (type.kind !== 'score' || type.enumeration === undefined) return [];
  return [
    { part: 'total', title: { zh: '总分', en: 'Total' } },
    { part: 'grade', title: { zh: '等级', en: 'Grade' } },
  ];
}

/** All that something reads, directly or not, by the ids of the graph. */
function readersOf(policy: LoadedPolicy): (id: string) => ReadonlySet<string> {
  const reads = new Map(declaredIn(policy).map((each) => [each.id, each.reads]));
  return (id) => {
    const all = new Set([id]);
    // A set goes on with what is added while it is walked.
    for (const each of all) for (const under of reads.get(each) ?? []) all.add(under);
    return all;
  };
}
