// Decisions of rows in columns as Markdown, in either language.
import { cpus } from 'node:os';
import { grouped, heading, markdownTable, significant } from './format.mjs';

const words = {
  en: {
    one: 'one thread, rows/s (ratio)',
    many: (cores) => `${cores} threads (times one)`,
    wrong: 'wrong or left',
    about: (rows) => `${rows} rows in columns`,
    rate: (millions, times) => `${significant(millions)} million (${times})`,
  },
  zh: {
    one: '一个线程，行/秒（比值）',
    many: (cores) => `${cores} 个线程（是一个的几倍）`,
    wrong: '错误或未决',
    about: (rows) => `${rows} 行，按列存放`,
    rate: (millions, times) => `${grouped(Number((millions * 100).toPrecision(3)))} 万（${times}）`,
  },
};

/** One workload. */
export function batchTable({ workload, rows }, { batchRows, language }) {
  const { one, many, wrong, about } = words[language];
  const cells = rows.map((row) => [
    row.title[language],
    ...ratesOf(row, language),
    grouped(row.wrong + row.left),
  ]);
  const head = heading(workload.title[language], about(grouped(batchRows)), language);
  return `${head}\n\n${markdownTable(['', one, many(cpus().length), wrong], cells)}`;
}

/** All workloads side by side. */
export function jointBatchTable(looped, { batchRows }, language) {
  const { one, many, wrong, about } = words[language];
  const [{ rows: first }] = looped;
  const cells = first.map(({ title }, index) => {
    const rows = looped.map(({ rows }) => rows[index]);
    const mistakes = rows.reduce((sum, row) => sum + row.wrong + row.left, 0);
    return [title[language], ...rows.flatMap((row) => ratesOf(row, language)), grouped(mistakes)];
  });
  const names = looped.flatMap(({ workload }) => [
    `${workload.title[language]}${language === 'zh' ? '：' : ': '}${one}`,
    many(cpus().length),
  ]);
  return markdownTable([about(grouped(batchRows)), ...names, wrong], cells);
}

function ratesOf({ one, ratio, many, gain }, language) {
  const { rate } = words[language];
  return [rate(one, significant(ratio)), rate(many, significant(gain))];
}
