import type { Claim, CoreExpression } from '@tiaoli/ir';
import { createSolver } from '@tiaoli/solver';
import { type Finding, type Verification, verify } from '@tiaoli/verifier';
import type { LoadedPolicy } from 'tiaoli';
import { afterAll, describe, expect, test } from 'vitest';
import { defects, load, type Place, type Promises, sounds } from '../planted/planted-files.js';

const solver = createSolver();
afterAll(() => solver.close());

/** A kind for which the language has one word is said by the planted files with two. */
const kindOf = (kind: string): string => (kind === 'total-over-maximum' ? 'out-of-range' : kind);

const check = async (file: Promises & { readonly policy: string }): Promise<Verification> => {
  const policy = load(file.policy, file.claim);
  return verify(policy, { solver, milliseconds: 20_000, claims: claimsOf(policy, file) });
};

describe('defects', () => {
  test.each(defects)('$name', async (defect) => {
    const { findings, unknown } = await check(defect);
    expect(unknown).toEqual([]);
    const found = findings.filter(({ kind }) => kind === kindOf(defect.kind));
    if (defect.place === undefined) {
      expect(found).toHaveLength(1);
      expect(found[0]?.witness).toBeDefined();
      expect(findings).toEqual(found);
      return;
    }
    const planted = [defect.place, ...(defect.also ?? [])].map(nameOf);
    expect(findings.map(placeOf).sort()).toEqual(planted.sort());
    expect(found.map(placeOf)).toContain(nameOf(defect.place));
  });
});

describe('sound', () => {
  test.each(sounds)('$name', async (sound) => {
    const { findings, unknown } = await check(sound);
    expect([findings, unknown]).toEqual([[], []]);
  });
});

function nameOf({ rule, row, case: branch, criterion, grade, veto }: Place): string {
  return [rule, row ?? branch ?? criterion ?? grade ?? veto].join(' ');
}

/** Criteria and grades are called by their names, all else is counted. */
function placeOf({ kind, rule, subject, place }: Finding): string {
  const isNamed = kind === 'dead-criterion' || kind === 'unreachable-grade';
  return [rule, isNamed ? subject : place].join(' ');
}

const truth = { kind: 'boolean' } as const;
const number = { kind: 'number' } as const;

/** What the files say beside the policies, as the claims that the language has for it. */
function claimsOf(policy: LoadedPolicy, { claim, range, maximum }: Promises): readonly Claim[] {
  const claims: Claim[] = [];
  if (claim !== undefined) {
    claims.push(claimOf('断言', { kind: 'rule', id: 0, name: '断言', type: truth }));
  }
  for (const { rule, ...limits } of [range, maximum].filter((each) => each !== undefined)) {
    const { min, max } = { min: undefined, ...limits };
    const value = resultOf(policy, rule);
    const bounds = [
      ...(min === undefined ? [] : [compare('≥', value, shown(policy, rule, min))]),
      ...(max === undefined ? [] : [compare('≤', value, shown(policy, rule, max))]),
    ];
    for (const bound of bounds) claims.push({ ...claimOf('范围', bound), range: { rule } });
  }
  return claims;
}

function claimOf(name: string, formula: CoreExpression): Claim {
  const title = { zh: name, en: name };
  return { id: 0, name, title, citation: { clauses: [] }, body: { kind: 'always', formula } };
}

/** The value of a rule; of a score its total. */
function resultOf({ core }: LoadedPolicy, name: string): CoreExpression {
  const rule = core.rules.find((each) => each.name === name);
  if (rule === undefined) throw new Error(name);
  const whole = { kind: 'rule', id: 0, name, type: rule.type } as const;
  return rule.type.kind === 'score'
    ? { kind: 'field', id: 0, of: whole, name: 'total', type: number }
    : whole;
}

function compare(operator: '≥' | '≤', left: CoreExpression, right: CoreExpression): CoreExpression {
  return { kind: 'compare', id: 0, type: truth, operator, left, right };
}

/** A number in the unit of a rule, in base units; the planted ones have at most four places. */
function shown({ core }: LoadedPolicy, rule: string, value: number): CoreExpression {
  const factor = core.rules.find(({ name }) => name === rule)?.unit?.factor ?? '1';
  const [over = '1', under = '1'] = factor.split('/');
  let [n, d] = [BigInt(Math.round(value * 10_000)) * BigInt(over), 10_000n * BigInt(under)];
  for (let [a, b] = [n, d]; ; [a, b] = [b, a % b]) {
    if (b !== 0n) continue;
    [n, d] = [n / a, d / a];
    break;
  }
  const text = d === 1n ? `${n}` : `${n}/${d}`;
  return { kind: 'constant', id: 0, type: number, text, value: { kind: 'number', value: text } };
}
