// Runs engines side by side: a process each, one round of each in turn, again and again, so that
// whatever else the machine does meets them all.
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.mjs';

const child = fileURLToPath(new URL('child.mjs', import.meta.url));

/** The rows of one workload; the first engine is what the others are compared with. */
export async function runWorkload(workload, engines, options, note) {
  const runners = [];
  try {
    for (const engine of engines) {
      note(`${workload.name}: ${engine}`);
      runners.push(await startRunner(engine, workload.name, options));
    }
    note(`${workload.name}: checking all answers`);
    const verdicts = await checkAll(runners, options);
    const rows = [];
    for (const [index, runner] of runners.entries()) {
      note(`${workload.name}: ${runner.engine}`);
      rows.push(await prepareRow(runner, verdicts[index], options));
    }
    await rounds(runners, rows, options, note);
    return rows.map((row) => summary(row, rows[0]));
  } finally {
    for (const { stop } of runners) stop();
  }
}

/** Nothing is timed, and so it may be done for several at once. */
async function checkAll(runners, { verifySeconds: seconds }) {
  const verdicts = [];
  const waiting = [...runners.entries()];
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { ask }] = next;
      verdicts[index] = await ask('verify', { seconds });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, cpus().length - 1) }, one));
  return verdicts;
}

async function prepareRow({ engine, ask }, verdicts, { roundMilliseconds }) {
  const loading = await ask('load');
  const again = await ask('again');
  const perRound = await ask('calibrate', { milliseconds: roundMilliseconds });
  return { engine, loading, verdicts, again, perRound, times: [] };
}

async function rounds(runners, rows, { rounds: count }, note) {
  for (let turn = 0; turn < count; turn++) {
    note(`round ${turn + 1} of ${count}`);
    for (const [index, { ask }] of runners.entries()) rows[index].times.push(await ask('round'));
  }
}

function summary({ times, ...row }, base) {
  const ratios = times.map((time, turn) => base.times[turn] / time);
  return { ...row, nanoseconds: median(times), ratio: median(ratios) };
}

function startRunner(engine, workload, { records, seed }) {
  const args = [engine, workload, String(records), String(seed)];
  const running = fork(child, args, { execArgv: ['--expose-gc'] });
  const answer = () =>
    new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`${engine} on ${workload} ended with ${code}`));
      running.once('exit', ended);
      running.once('message', ({ result, failure }) => {
        running.off('exit', ended);
        if (failure === undefined) resolve(result);
        else reject(new Error(`${engine} on ${workload}: ${failure}`));
      });
    });
  const ask = (task, options) => {
    const answered = answer();
    running.send({ task, options });
    return answered;
  };
  return answer().then(() => ({ engine, ask, stop: () => running.kill() }));
}
