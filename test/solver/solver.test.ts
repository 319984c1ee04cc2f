import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSolver, type Solver } from '@tiaoli/solver';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

const solver: Solver = createSolver();
afterAll(() => solver.close());

const hard =
  '(declare-const x Int)(declare-const y Int)(declare-const z Int)' +
  '(assert (= (+ (* x x x) (* y y y) (* z z z)) 42))(assert (> x 10))(check-sat)';

test('values are exact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 10_000 }), async (over, under) => {
      const size = over < 0 ? `(- ${-over})` : `${over}`;
      const script = `(declare-const x Real)(assert (= (* ${under} x) ${size}))(check-sat)(get-value (x))`;
      const answer = await solver.ask(script);
      if (answer.status !== 'sat') throw new Error(answer.status);
      const value = answer.values.get('x');
      if (value?.kind !== 'number') throw new Error('no number');
      const [numerator = '', denominator = '1'] = value.value.split('/');
      expect(BigInt(numerator) * BigInt(under)).toBe(BigInt(over) * BigInt(denominator));
    }),
    { numRuns: 30 },
  );
});

test('a number that is no fraction is left out', async () => {
  const script = '(declare-const x Real)(declare-const b Bool)(assert (and b (= (* x x) 2)))';
  expect(await solver.ask(`${script}(check-sat)(get-value (x b))`)).toEqual({
    status: 'sat',
    values: new Map([['b', { kind: 'boolean', value: true }]]),
  });
});

test('nothing is kept from one script to the next', async () => {
  await solver.ask('(declare-const x Int)(assert (> x 3))(check-sat)');
  const answer = await solver.ask('(declare-const x Int)(assert (< x 3))(check-sat)');
  expect(answer.status).toBe('sat');
});

test('what takes too long is unknown, and the next is answered', async () => {
  const [late, next] = await Promise.all([
    solver.ask(hard, { milliseconds: 300 }),
    solver.ask('(declare-const x Int)(assert (< x x))(check-sat)'),
  ]);
  expect(late).toEqual({ status: 'unknown', reason: 'time' });
  expect(next).toEqual({ status: 'unsat' });
});

test('what is no script is the caller’s mistake', async () => {
  await expect(solver.ask('(nonsense')).rejects.toThrow(SyntaxError);
  expect((await solver.ask('(check-sat)')).status).toBe('sat');
});

test('memory stays bounded', async () => {
  const runs = Number(process.env.RUNS ?? 60);
  const own = createSolver();
  const sizes: number[] = [];
  for (let run = 0; run < runs; run++) {
    const milliseconds = run % 20 === 0 ? 100 : 2_000;
    await own.ask(
      run % 20 === 0
        ? hard
        : `(declare-const x Int)(declare-const y Int)(assert (= (* x y) ${1000 + run}))(check-sat)`,
      { milliseconds },
    );
    if (run % 10 === 9) sizes.push(process.memoryUsage().rss / 1e6);
  }
  await own.close();
  expect((sizes.at(-1) ?? 0) - (sizes[1] ?? 0)).toBeLessThan(300);
}, 300_000);

test('a closed solver answers that it is off', async () => {
  const own = createSolver();
  const asked = own.ask(hard, { milliseconds: 20_000 });
  await own.close();
  expect(await asked).toEqual({ status: 'unknown', reason: 'off' });
  expect(await own.ask('(check-sat)')).toEqual({ status: 'unknown', reason: 'off' });
});

test('a process that asked ends by itself', async () => {
  const solverPath = fileURLToPath(new URL('../../packages/solver/dist/index.js', import.meta.url));
  const program = `import { createSolver } from ${JSON.stringify(solverPath)};
    console.log((await createSolver().ask('(check-sat)')).status);`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    program,
  ]);
  expect(stdout).toBe('sat\n');
});

test('what nobody wants any more does not hold up the next', async () => {
  await solver.ask('(check-sat)');
  const ending = new AbortController();
  const asked = solver.ask(hard, { milliseconds: 60_000, signal: ending.signal });
  const next = solver.ask('(check-sat)');
  setTimeout(() => ending.abort(), 200);
  expect(await asked).toEqual({ status: 'unknown', reason: 'off' });
  expect((await next).status).toBe('sat');
}, 20_000);
