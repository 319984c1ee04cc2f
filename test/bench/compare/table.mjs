// Results as Markdown, in either language.
import { cpus } from 'node:os';

const words = {
  en: {
    columns: ['', 'decisions/s', 'ratio', 'wrong', 'inexact', 'first decision', 'again', 'memory'],
    of: (wrong, of) => `${wrong} of ${of}`,
  },
  zh: {
    columns: ['', '次/秒', '比值', '错误', '不精确', '首次决定', '再次编译', '内存'],
    of: (wrong, of) => `${wrong}（共 ${of}）`,
  },
};

/** One table a workload. */
export function workloadTable({ workload, rows, records, titles }, language) {
  const { columns, of } = words[language];
  const lines = rows.map((row) => {
    const { wrong, inexact, of: all } = row.verdicts;
    const count = (number) => (all < records ? of(grouped(number), grouped(all)) : grouped(number));
    const cells = [
      titles.get(row.engine)[language],
      perSecond(row.nanoseconds),
      significant(row.ratio),
      count(wrong),
      count(inexact),
      `${significant(row.loading.milliseconds)} ms`,
      `${significant(row.again)} ms`,
      `${significant(row.loading.bytes / 1e6)} MB`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = `**${workload.title[language]}** (${workload.about[language]})`;
  return [
    language === 'zh' ? head.replace(' (', '（').replace(')', '）') : head,
    '',
    `| ${columns.join(' | ')} |`,
    `|---${'|--:'.repeat(columns.length - 1)}|`,
    ...lines,
  ].join('\n');
}

/** Where it ran, and how it is repeated. */
export function machineLine({ records, rounds, seed }, language) {
  const [{ model }] = cpus();
  const machine = `${model.trim()}, ${cpus().length} cores; Node ${process.version}`;
  return language === 'zh'
    ? `每项 ${grouped(records)} 条各不相同的记录，种子 ${seed}，轮流 ${rounds} 轮取中位数；${machine.replace(' cores; ', ' 核；')}。`
    : `${grouped(records)} distinct records each, seed ${seed}, medians of ${rounds} interleaved rounds; ${machine}.`;
}

function perSecond(nanoseconds) {
  const rate = 1e9 / nanoseconds;
  return grouped(Number(rate.toPrecision(rate < 100 ? 2 : 3)));
}

export function grouped(number) {
  return number.toLocaleString('en-US');
}

/** Two digits that count, three where the first is a one: ratios, milliseconds and megabytes. */
function significant(number) {
  if (number >= 100) return grouped(Math.round(number));
  if (Math.abs(number) < 0.0001) return '0';
  const text = number.toPrecision(number >= 10 ? 3 : 2);
  return text.includes('e') ? Number(text).toFixed(6).replace(/0+$/, '') : text;
}
