// Decisions of single records as Markdown, in either language.
import { cpus, loadavg } from 'node:os';
import { atLeast, grouped, heading, markdownTable, significant } from './format.mjs';

const words = {
  en: {
    rate: 'decisions/s (ratio)',
    columns: ['wrong', 'inexact', 'first decision', 'again', 'memory'],
    of: (wrong, of) => `${wrong} of ${of}`,
    machine: ({ records, rounds, seed }, { model, cores, node }) =>
      `${records} distinct records a workload, seed ${seed}, medians of ${rounds} interleaved rounds; ${model}, ${cores} cores; Node ${node}.`,
    busy: (load) =>
      ` The machine was busy with other work (load ${load}): ratios hold better than rates, and less is gained by threads than could be.`,
  },
  zh: {
    rate: '次/秒（比值）',
    columns: ['错误', '不精确', '首次决定', '再次', '内存'],
    of: (wrong, of) => `${wrong}（共 ${of}）`,
    machine: ({ records, rounds, seed }, { model, cores, node }) =>
      `每项 ${records} 条各不相同的记录，种子 ${seed}，轮流测 ${rounds} 轮取中位数；${model}，${cores} 核；Node ${node}。`,
    busy: (load) =>
      `当时机器还在做别的事（负载 ${load}）：比值比速度可靠，多线程的收益比应有的小。`,
  },
};

/** One workload. */
export function workloadTable({ workload, rows, titles }, { records, language }) {
  const { rate, columns } = words[language];
  const cells = rows.map((row) => [
    titles.get(row.engine)[language],
    rateOf(row, language),
    ...restOf([row], records, language),
  ]);
  const head = heading(workload.title[language], workload.about[language], language);
  return `${head}\n\n${markdownTable(['', rate, ...columns], cells)}`;
}

/** All workloads side by side; wrong answers of all, times and memory of the last, the largest. */
export function jointTable(decided, { records }, language) {
  const { columns } = words[language];
  const [{ rows: first, titles }] = decided;
  const cells = first.map(({ engine }, index) => {
    const rows = decided.map(({ rows }) => rows[index]);
    return [
      titles.get(engine)[language],
      ...rows.map((row) => rateOf(row, language)),
      ...restOf(rows, records, language),
    ];
  });
  const names = decided.map(({ workload }) => workload.title[language]);
  return markdownTable(['', ...names, ...columns], cells);
}

function rateOf({ nanoseconds, ratio }, language) {
  const [rate, times] = [perSecond(nanoseconds), significant(ratio)];
  return language === 'zh' ? `${rate}（${times}）` : `${rate} (${times})`;
}

function restOf(rows, records, language) {
  const sum = (part) => rows.reduce((total, { verdicts }) => total + verdicts[part], 0);
  const all = sum('of');
  const count = (number) =>
    number > 0 && all < records * rows.length
      ? words[language].of(grouped(number), grouped(all))
      : grouped(number);
  const { loading, again } = rows.at(-1);
  return [
    count(sum('wrong')),
    count(sum('inexact')),
    atLeast(1, loading.milliseconds, 'ms'),
    atLeast(0.01, again, 'ms'),
    atLeast(0.1, loading.bytes / 1e6, 'MB'),
  ];
}

const [loadBefore] = loadavg();

/** Where it ran, and how it is repeated. */
export function machineLine({ records, rounds, seed }, language) {
  const all = cpus();
  const machine = { model: all[0].model.trim(), cores: all.length, node: process.version };
  const line = words[language].machine({ records: grouped(records), rounds, seed }, machine);
  // Before it began, what it does itself is not in the load.
  const isBusy = loadBefore > all.length / 2;
  return isBusy ? line + words[language].busy(Math.round(loadBefore)) : line;
}

function perSecond(nanoseconds) {
  const rate = 1e9 / nanoseconds;
  return grouped(Number(rate.toPrecision(rate < 100 ? 2 : 3)));
}
