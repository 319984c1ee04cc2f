// One engine on one workload in a process of its own: nothing that another engine loads, allocates or
// teaches the compiler has a part in its numbers. The parent says what to do next.
import { engineOf } from '../engines/index.mjs';
import { recordsOf, workloads } from '../workloads/index.mjs';
import { tally } from './judge.mjs';
import { median } from './statistics.mjs';

const [, , engineName, workloadName, count, seed] = process.argv;
const workload = workloads[workloadName];
const records = recordsOf(workload, Number(count), Number(seed));
const { loaded, prepared, loading } = await load();
const facts = prepared.facts === undefined ? records : records.map(prepared.facts);
const kept = new Array(1024);
let perRound = facts.length;
let next = 0;

const tasks = { load: () => loading, verify, calibrate, round, again };
process.on('message', async ({ task, options }) => {
  try {
    process.send({ result: await tasks[task](options) });
  } catch (error) {
    process.send({ failure: error instanceof Error ? error.stack : String(error) });
  }
});
process.send({ result: 'ready' });

/** From nothing but Node to the first decision, with what stays in memory. */
async function load() {
  global.gc();
  const before = process.memoryUsage();
  const start = performance.now();
  const loaded = await engineOf(engineName);
  const prepared = await loaded.prepare(workload);
  await prepared.decide(prepared.facts?.(records[0]) ?? records[0]);
  const milliseconds = performance.now() - start;
  global.gc();
  const after = process.memoryUsage();
  const heap = after.heapUsed + after.external - before.heapUsed - before.external;
  // Of native code the heap knows nothing.
  const bytes = loaded.isNative ? after.rss - before.rss : heap;
  return { loaded, prepared, loading: { milliseconds, bytes } };
}

/** Every record beside what is right, as far as the time allows. */
async function verify({ seconds }) {
  const { decide, read = (answer) => answer } = prepared;
  const verdicts = tally();
  const end = performance.now() + seconds * 1000;
  for (let index = 0; index < facts.length; index++) {
    if (index % 64 === 0 && performance.now() > end) break;
    const answer = read(await decide(facts[index]));
    verdicts.add(
      answer?.[workload.rule],
      workload.exact(records[index])[workload.rule],
      records[index],
    );
  }
  return verdicts.result();
}

/** How many records a round takes; slow engines take few. */
async function calibrate({ milliseconds }) {
  perRound = Math.min(16, facts.length);
  let time = await round();
  for (let turn = 0; turn < 6 && time * perRound < milliseconds * 1e6 * 0.5; turn++) {
    perRound = Math.min(perRound * 64, Math.max(perRound, Math.floor((milliseconds * 1e6) / time)));
    time = await round();
  }
  return perRound;
}

/** Nanoseconds a record, over the next records in turn. */
async function round() {
  const { decide } = prepared;
  const from = next;
  next = (next + perRound) % facts.length;
  const start = performance.now();
  if (loaded.isAsync) await passAsync(decide, from, perRound);
  else pass(decide, from, perRound);
  return ((performance.now() - start) * 1e6) / perRound;
}

/** Answers are kept for a while, as a program keeps them that does something with them. */
function pass(decide, from, total) {
  const { length } = facts;
  for (let done = 0, index = from; done < total; ) {
    const end = Math.min(length, index + total - done);
    done += end - index;
    for (; index < end; index++) kept[index & 1023] = decide(facts[index]);
    index = 0;
  }
}

async function passAsync(decide, from, total) {
  for (let done = 0; done < total; done++) {
    const index = (from + done) % facts.length;
    kept[index & 1023] = await decide(facts[index]);
  }
}

/** From the rules as they are in memory to a first decision once more, warm: milliseconds. */
async function again() {
  const make = prepared.again ?? (async () => (await loaded.prepare(workload)).decide);
  const times = [];
  const end = performance.now() + 1500;
  while (times.length < 60 && performance.now() < end) {
    const start = performance.now();
    const made = make();
    const decide = made instanceof Promise ? await made : made;
    const answer = decide(facts[0]);
    if (loaded.isAsync) await answer;
    times.push(performance.now() - start);
  }
  return median(times.slice(times.length >> 1));
}
