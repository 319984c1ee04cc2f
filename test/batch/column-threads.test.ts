import { readFileSync } from 'node:fs';
import { openColumnThreads } from '@tiaoli/batch';
import { compileBatch } from '@tiaoli/to-js';
import fc from 'fast-check';
import { loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { columnsOf } from '../to-js/columns.js';
import { factsFor } from '../to-js/facts.js';

const rows = 600_000;

function batchOf(name: string) {
  const path = new URL(`../bench/workloads/${name}.yaml`, import.meta.url);
  const { policy } = loadPolicy(readFileSync(path, 'utf8'));
  if (policy === undefined) throw new Error(`${name} does not load`);
  const { core } = policy;
  const [drawn = []] = fc.sample(fc.array(factsFor(core), { minLength: 100 }), 1);
  // One of them lacks something, so that rows are left to the general path.
  const some = [...drawn, {}];
  const records = Array.from({ length: rows }, (_, row) => some[row % some.length] ?? {});
  return { core, batch: { rows, columns: columnsOf(core, records) } };
}

test.each(['subsidy', 'organization'])('%s: threads decide what one does', async (name) => {
  const { core, batch } = batchOf(name);
  const options = { trust: 'checked', form: 'scaled' } as const;
  const one = compileBatch(core, options).on('2024-06-01')(batch);
  const threads = openColumnThreads(core, { ...options, asOf: '2024-06-01', threads: 3 });
  const [result] = one.results;
  const own = result?.array.slice().fill(0) ?? new Float64Array();
  const heard: number[] = [];
  try {
    const several = await threads.decide(batch, { progress: (done) => heard.push(done) });
    expect(several.left).toEqual(one.left);
    expect(several.results).toEqual(one.results);
    expect(one.left.length).toBeGreaterThan(1000);
    expect(heard.at(-1)).toBe(rows);
    await threads.decide(batch, { into: { [result?.key ?? '']: own } });
    expect(own).toEqual(result?.array);
  } finally {
    await threads.close();
  }
});

test('a batch that is aborted ends, and the threads are free for another', async () => {
  const { core, batch } = batchOf('subsidy');
  const threads = openColumnThreads(core, { trust: 'trusted', asOf: '2024-06-01', threads: 2 });
  const stop = new AbortController();
  try {
    const run = threads.decide(batch, { signal: stop.signal, progress: () => stop.abort() });
    await expect(run).rejects.toThrow('abort');
    await expect(threads.decide(batch, { signal: stop.signal })).rejects.toThrow('abort');
    expect((await threads.decide(batch)).results).toHaveLength(1);
  } finally {
    await threads.close();
  }
});
