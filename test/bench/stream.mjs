// Sends a generated CSV of some gigabytes through `tiaoli batch`, checks the sum of all results, and
// tells rows per second and the most memory that was resident.
// usage: node test/bench/stream.mjs [gigabytes] [threads]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [gigabytes = '5', threads = '1'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tiaoli-stream-'));
const out = join(folder, 'results.csv');
const policy = join(root, 'test/bench/workloads/subsidy.yaml');

/** The subsidy in hundredths, by hand: rates are thousandths of a yuan, areas hundredths. */
function subsidy(area, months) {
  const tiers =
    area * 215 - 60 * (Math.max(area - 1e6, 0) + Math.max(area - 5e6, 0) + Math.max(area - 2e7, 0));
  return Math.floor((Math.min(tiers * months, 2e10) + 500) / 1000);
}

/** Lines of rows, again and again from the same numbers, whose sum is known. */
function block(first) {
  const lines = [];
  let sum = 0;
  let seed = first + 1;
  const draw = (most) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  for (let row = 0; row < 20_000; row++) {
    const [area, months] = [draw(30_000_000), draw(13)];
    sum += subsidy(area, months);
    lines.push(`${row},企业${row},${(area / 100).toFixed(2)},${months}\n`);
  }
  return { bytes: Buffer.from(lines.join('')), sum, rows: lines.length };
}

/** The most memory of a process, as the system counts it. */
function residentMegabytes(pid) {
  const [, kilobytes = '0'] =
    /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

const blocks = Array.from({ length: 50 }, (_, index) => block(index));
const start = performance.now();
const args = ['batch', policy, '--in', '-', '--format', 'csv', '--out', out];
const program = join(root, 'packages/cli/bin/tiaoli.js');
const child = spawn(
  process.execPath,
  [program, ...args, '--as-of', '2024-06-01', '--threads', threads],
  { stdio: ['pipe', 'inherit', 'inherit'] },
);
const ended = once(child, 'exit');
let [written, rows, sum, most] = [0, 0, 0n, 0];
child.stdin.write('编号,企业,面积,月数\n');
for (let index = 0; written < Number(gigabytes) * 1e9; index++) {
  const each = blocks[index % blocks.length];
  written += each.bytes.length;
  rows += each.rows;
  sum += BigInt(each.sum);
  if (!child.stdin.write(each.bytes)) await once(child.stdin, 'drain');
  if (index % 50 === 0) most = Math.max(most, residentMegabytes(child.pid));
}
most = Math.max(most, residentMegabytes(child.pid));
child.stdin.end();
const [code] = await ended;
const seconds = (performance.now() - start) / 1000;

/** The sum of the results, in hundredths, of `…,已定,12.5,`. */
async function sumOfResults() {
  let [total, count, rest] = [0n, 0, ''];
  for await (const part of createReadStream(out, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
    const lines = (rest + part).split('\r\n');
    rest = lines.pop();
    let inPart = 0;
    for (const line of lines) {
      const value = Number(line.slice(line.lastIndexOf(',', line.length - 2) + 1, -1));
      if (Number.isNaN(value)) continue;
      inPart += Math.round(value * 100);
      count++;
    }
    total += BigInt(inPart);
  }
  return { total, count };
}

const found = await sumOfResults();
rmSync(folder, { recursive: true });
const isRight = code === 0 && found.total === sum && found.count === rows;
console.log(`${(written / 1e9).toFixed(1)} GB, ${rows} rows, ${threads} threads`);
console.log(
  `${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows a second, ${most} MB resident`,
);
console.log(
  isRight ? 'the sum is right' : `the sum is WRONG: ${found.total} for ${sum}, exit ${code}`,
);
process.exitCode = isRight ? 0 : 1;
