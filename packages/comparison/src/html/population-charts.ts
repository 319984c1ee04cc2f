import type { Bilingual } from '@tiaoli/diagnostics';
import type { OutputClass, OutputColumn } from '@tiaoli/fact-tables';
import type { Core } from '@tiaoli/ir';
import { both, escaped } from '@tiaoli/page';
import type {
  ColumnEffect,
  NumberEffect,
  Outcome,
  PopulationEffect,
} from '../population/effect.js';
import { outputName } from '../words/behaviour-words.js';
import { amount, outcomeWords } from '../words/population-words.js';
import { namedRows } from './named-rows.js';

/** A chart for each column of results that changes. */
export function populationCharts(effect: PopulationEffect, core: Core): string {
  return effect.columns
    .filter(({ changed }) => changed > 0)
    .map((column) => columnChart(column, core))
    .join('\n');
}

function columnChart(effect: ColumnEffect, core: Core): string {
  const { column, numbers } = effect;
  const name = outputName(column.key, core);
  const body =
    numbers === undefined
      ? movesTable(effect)
      : `${totals(numbers, column)}\n${spread(numbers, column)}\n${namedRows(numbers, column)}`;
  return `<section><h3>${both(name)}</h3>\n${body}</section>`;
}

/** The totals as two bars on one scale; of shares the means. */
function totals({ before, after }: NumberEffect, column: OutputColumn): string {
  const figure = column.percent ? 'mean' : 'total';
  const words = column.percent ? { zh: '平均', en: 'on average' } : { zh: '合计', en: 'in total' };
  const bars = [
    { name: { zh: '修改前', en: 'before' }, value: before?.[figure] ?? '0', kind: 'old' },
    { name: { zh: '修改后', en: 'after' }, value: after?.[figure] ?? '0', kind: 'new' },
  ];
  const most = Math.max(...bars.map(({ value }) => Math.abs(roughly(value))));
  const rows = bars.map(({ name, value, kind }) => ({
    name: both(name),
    share: Math.abs(roughly(value)) / most,
    kind,
    label: amount(value, column),
  }));
  return chart(words, rows);
}

/** How many rows gain or lose how much. */
function spread({ classes }: NumberEffect, column: OutputColumn): string {
  if (classes.length === 0) return '';
  const most = Math.max(...classes.map(({ count }) => count));
  const rows = classes.map((each) => ({
    name: both(classWords(each, column)),
    share: each.count / most,
    kind: isLoss(each) ? 'loss' : 'gain',
    label: `${each.count}`,
  }));
  return chart({ zh: '增减多少，各有几行', en: 'how many rows change by how much' }, rows);
}

function isLoss(each: OutputClass): boolean {
  if (each.kind === 'value') return each.value.startsWith('-');
  return each.kind === 'range' && each.from.startsWith('-');
}

function classWords(each: OutputClass, column: OutputColumn): Bilingual {
  switch (each.kind) {
    case 'value':
      return same(signed(each.value, column));
    case 'range': {
      const [from, to] = [signed(each.from, column), signed(each.to, column)];
      return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
    }
    case 'others':
      return { zh: '其他', en: 'others' };
  }
}

function signed(digits: string, column: OutputColumn): string {
  const text = amount(digits, column);
  return digits.startsWith('-') || digits === '0' ? text : `+${text}`;
}

interface Bar {
  readonly name: string;
  /** Of the longest bar, from 0 to 1. */
  readonly share: number;
  readonly kind: string;
  readonly label: string;
}

function chart(caption: Bilingual, bars: readonly Bar[]): string {
  const rows = bars.map(({ name, share, kind, label }) => {
    const width = Number.isFinite(share) ? (share * 100).toFixed(2) : '0';
    const bar = `<svg aria-hidden="true"><rect class="${kind}" width="${width}%" height="100%"/></svg>`;
    return `<tr><th scope="row">${name}</th><td class="bar">${bar}</td><td>${escaped(label)}</td></tr>`;
  });
  return `<table class="chart"><caption>${both(caption)}</caption>${rows.join('\n')}</table>`;
}

/** From what to what: a row for each value before, a column for each value after. */
function movesTable({ moves, column }: ColumnEffect): string {
  const olds = ordered(
    moves.map(({ from }) => from),
    column,
  );
  const news = ordered(
    moves.map(({ to }) => to),
    column,
  );
  const most = Math.max(...moves.map(({ rows }) => rows));
  const cell = (from: Outcome, to: Outcome): string => {
    const rows = moves.find(
      (each) => keyOf(each.from) === keyOf(from) && keyOf(each.to) === keyOf(to),
    )?.rows;
    if (rows === undefined) return '<td></td>';
    const kind = keyOf(from) === keyOf(to) ? 'kept' : 'moved';
    return `<td class="${kind}" style="--share: ${Math.max(8, Math.round((rows / most) * 60))}%">${rows}</td>`;
  };
  const name = (outcome: Outcome): string => both(outcomeWords(outcome, column));
  const head = news.map((to) => `<th scope="col">${name(to)}</th>`).join('');
  const body = olds.map((from) => {
    const cells = news.map((to) => cell(from, to)).join('');
    return `<tr><th scope="row">${name(from)}</th>${cells}</tr>`;
  });
  const corner = both({ zh: '修改前 ＼ 修改后', en: 'before \\ after' });
  return `<div class="wide"><table class="moves"><tr><th>${corner}</th>${head}</tr>${body.join('\n')}</table></div>`;
}

/** Values once each, as they are declared, then by their text. */
function ordered(outcomes: readonly Outcome[], { choices }: OutputColumn): readonly Outcome[] {
  const unique = [...new Map(outcomes.map((each) => [keyOf(each), each])).values()];
  const places = new Map(choices.map(({ value }, index) => [value, index]));
  const place = (each: Outcome): number =>
    each.kind === 'value' ? (places.get(each.value) ?? choices.length) : choices.length + 1;
  return unique.sort(
    (left, right) => place(left) - place(right) || (keyOf(left) < keyOf(right) ? -1 : 1),
  );
}

function keyOf(outcome: Outcome): string {
  return JSON.stringify(outcome);
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}

/** Near enough for the length of a bar. */
function roughly(digits: string): number {
  const [over = '0', under = '1'] = digits.split('/');
  return Number(over) / Number(under);
}
