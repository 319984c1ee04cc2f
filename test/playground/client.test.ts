import { expect, test } from 'vitest';
import {
  createEngineClient,
  type EngineEvent,
  type EngineWorker,
  StoppedError,
} from '../../playground/src/engine/client.js';

interface Asked {
  readonly worker: number;
  readonly name: string;
  readonly request: unknown;
  readonly answer: (value: unknown) => void;
}

/** Workers that answer when they are told to. */
function workers() {
  const asked: Asked[] = [];
  const ended: number[] = [];
  let count = 0;
  const start = (): EngineWorker => {
    const worker = ++count;
    return {
      ask: (name, request) =>
        new Promise((answer) => asked.push({ worker, name, request, answer })),
      end: () => ended.push(worker),
    };
  };
  const of = (worker: number): readonly string[] =>
    asked.filter((each) => each.worker === worker).map(({ name }) => name);
  const answer = (worker: number, name: string, value: unknown): void =>
    asked.find((each) => each.worker === worker && each.name === name)?.answer(value);
  return { asked, ended, start, of, answer };
}

const settled = () => new Promise((done) => setTimeout(done));
const trial = { path: 'a.yaml', facts: {} };

test('what computes is given up, the rest is put to a new engine with all texts', async () => {
  const { asked, ended, start, of, answer } = workers();
  const client = createEngineClient(start);
  void client.ask('open', [{ path: 'a.yaml', text: 'one' }]);
  void client.ask('change', { path: 'a.yaml', text: 'two' });
  void client.ask('change', { path: 'b.yaml', text: 'new' });
  const outcome = client.ask('trial', trial).catch((problem: unknown) => problem);
  const findings = client.ask('diagnose', 'a.yaml');
  const later = client.ask('cases', 'a.yaml').catch((problem: unknown) => problem);
  const tables = client.ask('tables', 'a.yaml');
  await settled();
  expect(of(1)).toEqual(['open', 'change', 'change', 'trial', 'diagnose']);
  client.stop();
  expect(ended).toEqual([1]);
  expect(await outcome).toBeInstanceOf(StoppedError);
  expect(await later).toBeInstanceOf(StoppedError);
  await settled();
  expect(of(2)).toEqual(['open', 'diagnose', 'tables']);
  expect(asked.find(({ worker }) => worker === 2)?.request).toEqual([
    { path: 'a.yaml', text: 'two' },
    { path: 'b.yaml', text: 'new' },
  ]);
  answer(2, 'diagnose', []);
  answer(2, 'tables', []);
  expect([await findings, await tables]).toEqual([[], []]);
  void client.ask('trial', trial);
  await settled();
  expect(of(2)).toContain('trial');
});

test('a question that does not compute is given up where the engine is stuck in it', async () => {
  const { start, of } = workers();
  const client = createEngineClient(start);
  const outcome = client.ask('diagnose', 'a.yaml').catch((problem: unknown) => problem);
  void client.ask('form', { path: 'a.yaml' });
  await settled();
  client.stop();
  expect(await outcome).toBeInstanceOf(StoppedError);
  await settled();
  expect(of(2)).toEqual(['open', 'form']);
});

test('what an ended engine still answers counts for nothing', async () => {
  const { start, answer } = workers();
  const events: EngineEvent['kind'][] = [];
  const client = createEngineClient(start, ({ kind }) => events.push(kind));
  const outcome = client.ask('trial', trial).catch((problem: unknown) => problem);
  await settled();
  client.stop();
  answer(1, 'trial', 'late');
  expect(await outcome).toBeInstanceOf(StoppedError);
  await settled();
  expect(events).toEqual(['begun', 'idle', 'begun', 'stopped']);
});
