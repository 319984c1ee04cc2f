import { type CaseFile, readCases, runCases } from '@tiaoli/cases';
import { isAtLeast, readPercent } from '@tiaoli/coverage';
import { type MutantResult, mutantsOf, mutate, mutationKinds } from '@tiaoli/mutation';
import { decide, type LoadedPolicy, loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';

const text = `
policy: headcount
version: 1.0.0
effective: 2024-01-01
inputs:
  人数: { type: integer, unit: 人, min: 0 }
  可联合: { type: boolean }
rules:
  达标: { assumption: 示例, formula: 人数 在 3人以上 或 可联合 }
  补贴: { assumption: 示例, formula: 若 达标 则 100元 否则 0元 }
`;

function load(): LoadedPolicy {
  const { policy } = loadPolicy(text);
  if (policy === undefined) throw new Error('the policy does not load');
  return policy;
}

function fileOf(...cases: readonly string[]): CaseFile {
  const { file } = readCases(
    `policy: headcount\ncases:\n${cases.map((each) => `  - ${each}\n`).join('')}`,
  );
  if (file === undefined) throw new Error('the cases cannot be read');
  return file;
}

const three = '{ name: 三人, facts: { 人数: 3, 可联合: false }, expect: { 达标: true } }';
const two = '{ name: 两人, facts: { 人数: 2, 可联合: false }, expect: { 补贴: 0 } }';
const survivorsIn = (mutants: readonly MutantResult[]) =>
  mutants.filter(({ status }) => status === 'survived').map(({ words }) => words.en);

test('what is the same for all facts does not count, and is left for the prover to say', async () => {
  const policy = load();
  const file = fileOf(three);
  const asked: string[] = [];
  const plain = await mutate(policy, [file]);
  const proved = await mutate(policy, [file], {
    compare: async (changed) => {
      asked.push(changed.id);
      return { status: 'equal' };
    },
  });
  expect(asked.length).toBe(plain.survived);
  expect(proved.equivalent).toBe(plain.survived);
  expect(proved).toMatchObject({ survived: 0, killed: plain.killed, percent: 100 });
  const unknown = await mutate(policy, [file], { compare: async () => ({ status: 'unknown' }) });
  expect(unknown).toEqual(plain);
});

test('a run that ends early has seen something of each rule and each kind, in the same order', async () => {
  const policy = load();
  const most = (count: number) => {
    let asked = 0;
    return () => ++asked > count;
  };
  const whole = await mutate(policy, [fileOf(three, two)]);
  const early = await mutate(policy, [fileOf(three, two)], { isOver: most(4) });
  const ran = early.mutants.filter(({ status }) => status !== 'notRun');
  expect(ran.length).toBe(4);
  expect(early.notRun).toBe(whole.mutants.length - 4);
  expect(early.total + early.equivalent + early.notRun).toBe(whole.mutants.length);
  const kinds = new Set(ran.map(({ kind, owner }) => `${kind} ${owner}`));
  expect(kinds.size).toBe(4);
  expect(await mutate(policy, [fileOf(three, two)], { isOver: most(4) })).toEqual(early);
  expect(mutationKinds).toEqual(expect.arrayContaining(ran.map(({ kind }) => kind)));
});

test('a score is never rounded up', async () => {
  const { killed, total, percent } = await mutate(load(), [fileOf(three, two)]);
  expect(killed).toBeLessThan(total);
  expect(percent).toBeLessThan(100);
  expect(isAtLeast({ covered: killed, total }, readPercent('100') ?? ({ s: 0n } as never))).toBe(
    false,
  );
});

describe('a case that is suggested', () => {
  test('shows the change, with no fact too many', async () => {
    const policy = load();
    const { mutants } = await mutate(policy, [fileOf(three)], { suggest: true });
    const open = mutants.filter(({ status }) => status === 'survived');
    expect(open.length).toBeGreaterThan(0);
    for (const { id, suggestion, words } of open) {
      expect(suggestion, words.en).toBeDefined();
      const { facts = {}, asOf = '', differences = [] } = suggestion ?? {};
      const changed =
        mutantsOf(policy)
          .find(({ mutant }) => mutant.id === id)
          ?.policy() ?? policy;
      const resultsOf = (about: LoadedPolicy, given: typeof facts) =>
        decide(about, { facts: given, asOf }).report?.results ?? {};
      expect(differences.length).toBeGreaterThan(0);
      for (const { rule, now, changed: then } of differences) {
        expect(resultsOf(policy, facts)[rule]).toEqual(now);
        expect(resultsOf(changed, facts)[rule]).toEqual(then);
        expect(then).not.toEqual(now);
      }
      for (const name of Object.keys(facts)) {
        const { [name]: _, ...fewer } = facts;
        const [one, other] = [resultsOf(policy, fewer), resultsOf(changed, fewer)];
        for (const [rule, report] of Object.entries(one)) {
          if (report.status !== 'undecided') expect(other[rule]).toEqual(report);
        }
      }
    }
  });

  test('is taken from a proof where no case is near', async () => {
    const policy = load();
    const witness = { facts: { 人数: '2', 可联合: true }, asOf: '2024-01-01' };
    const { mutants } = await mutate(policy, [], {
      suggest: true,
      compare: async () => ({ status: 'different', witness }),
    });
    const found = mutants.filter(({ suggestion }) => suggestion !== undefined);
    expect(found.map(({ words }) => words.en)).toContain(
      '或 becomes 且 in “人数 在 3人以上 或 可联合” (达标)',
    );
  });

  test('notices nothing before it is confirmed, and says that it will', async () => {
    const policy = load();
    const open =
      '{ name: 待定, facts: { 人数: 2, 可联合: false }, expect: { 达标: { confirm: false } } }';
    const confirmed = open.replace('{ confirm: false }', 'false');
    const before = await mutate(policy, [fileOf(three)]);
    const proposed = await mutate(policy, [fileOf(three, open)], { suggest: true });
    const after = await mutate(policy, [fileOf(three, confirmed)]);
    expect(proposed.killed).toBe(before.killed);
    const awaited = proposed.mutants.filter(
      ({ status, by }) => status === 'survived' && by === '待定',
    );
    expect(awaited.length).toBe(after.killed - before.killed);
    expect(awaited.every(({ suggestion }) => suggestion === undefined)).toBe(true);
    expect(runCases(fileOf(open), [policy]).results[0]?.status).toBe('unconfirmed');
  });
});

test('a case that fails already notices nothing', async () => {
  const wrong = '{ name: 错的, facts: { 人数: 3 }, expect: { 达标: false } }';
  const policy = load();
  expect(await mutate(policy, [fileOf(wrong)])).toEqual(await mutate(policy, []));
});

test('a reason stands beside the change that it is given for, and is stale where it is not needed', async () => {
  const policy = load();
  const plain = await mutate(policy, [fileOf(three)]);
  const [survivor = ''] = survivorsIn(plain.mutants);
  const killed = plain.mutants.find(({ status }) => status === 'killed')?.words.zh ?? '';
  const reasons = [survivor, killed, '别的']
    .map((change) => `  - { change: ${JSON.stringify(change)}, reason: 因为 }\n`)
    .join('');
  const { file } = readCases(`policy: headcount\nunnoticed:\n${reasons}cases:\n  - ${three}\n`, {
    name: 'some.yaml',
  });
  const { mutants, stale, percent } = await mutate(policy, file === undefined ? [] : [file]);
  expect(percent).toBe(plain.percent);
  expect(mutants.filter(({ reason }) => reason === '因为').map(({ words }) => words.en)).toEqual([
    survivor,
  ]);
  expect(stale.map(({ line, why }) => [line, why])).toEqual([
    [4, 'noticed'],
    [5, 'unknown'],
  ]);
});
