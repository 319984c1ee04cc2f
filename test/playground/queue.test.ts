import { expect, test } from 'vitest';
import { createQueue } from '../../playground/src/engine/queue.js';

/** Questions that end when they are told to. */
function questions() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((end) => ends.set(name, end));
  };
  const settled = () => new Promise((done) => setTimeout(done));
  return { begun, ask, settled, end: (name: string) => ends.get(name)?.() };
}

test('the lowest rank begins first, and no more at a time than there is room for', async () => {
  const { begun, ask, end, settled } = questions();
  const queue = createQueue(1);
  queue.enter(2, ask('third'));
  queue.enter(0, ask('first'));
  queue.enter(1, ask('second'));
  await settled();
  expect(begun).toEqual(['first']);
  end('first');
  await settled();
  expect(begun).toEqual(['first', 'second']);
  end('second');
  await settled();
  expect(begun).toEqual(['first', 'second', 'third']);
});

test('what is taken away does not begin', async () => {
  const { begun, ask, end, settled } = questions();
  const queue = createQueue(1);
  queue.enter(0, ask('first'));
  const leave = queue.enter(0, ask('second'));
  await settled();
  leave();
  end('first');
  await settled();
  expect(begun).toEqual(['first']);
});

test('a question that fails makes room as well', async () => {
  const { begun, ask, settled } = questions();
  const queue = createQueue(1);
  queue.enter(0, () => Promise.reject(new Error('no')));
  queue.enter(0, ask('next'));
  await settled();
  expect(begun).toEqual(['next']);
});
