import type { Bilingual } from '@tiaoli/diagnostics';
import { type OutputColumn, shownPercent } from '@tiaoli/fact-tables';
import type { Core } from '@tiaoli/ir';
import type {
  ChangedRow,
  ColumnEffect,
  Move,
  NumberEffect,
  Outcome,
  PopulationEffect,
  Side,
} from '../population/effect.js';
import { outputName } from './behaviour-words.js';

/** A sentence with what belongs under it. */
export interface PopulationLine {
  readonly words: Bilingual;
  readonly under: readonly Bilingual[];
}

/** How many moves of a column are said. */
const mostMoves = 12;

/** What a change does to a population, in sentences. */
export function populationLines(effect: PopulationEffect, core: Core): readonly PopulationLine[] {
  const changed = effect.columns.filter((column) => column.changed > 0);
  const unchanged = effect.columns.filter((column) => column.changed === 0);
  return [
    rowsLine(effect),
    ...changed.map((column) => columnLine(column, core)),
    ...(unchanged.length > 0 && changed.length > 0 ? [unchangedLine(unchanged, core)] : []),
  ];
}

function rowsLine({ days, rows, compared, changed }: PopulationEffect): PopulationLine {
  const left = rows - compared;
  const isOneDay = days.before === days.after;
  return {
    words: {
      zh: `名册 ${rows} 行，${changed === 0 ? '结果都不变' : `其中 ${changed} 行结果有变`}`,
      en: `of ${rows} rows ${changed === 0 ? 'none' : changed} ${changed === 1 ? 'changes' : 'change'}`,
    },
    under: [
      isOneDay
        ? { zh: `都按 ${days.after} 计算`, en: `both as of ${days.after}` }
        : {
            zh: `修改前按 ${days.before} 计算，修改后按 ${days.after} 计算`,
            en: `as of ${days.before} before and as of ${days.after} after`,
          },
      ...(left === 0
        ? []
        : [
            {
              zh: `${left} 行有读不懂的地方，没有比较`,
              en: `${left} could not be read, and are left out`,
            },
          ]),
    ],
  };
}

function unchangedLine(columns: readonly ColumnEffect[], core: Core): PopulationLine {
  const names = columns.map(({ column }) => outputName(column.key, core));
  return {
    words: {
      zh: `没有变化的结果：${names.map(({ zh }) => zh).join('、')}`,
      en: `unchanged: ${names.map(({ en }) => en).join(', ')}`,
    },
    under: [],
  };
}

function columnLine(effect: ColumnEffect, core: Core): PopulationLine {
  const name = outputName(effect.column.key, core);
  const { changed, numbers } = effect;
  const moves = effect.moves.filter(({ from, to }) => !isSame(from, to)).slice(0, mostMoves);
  const said = moves.map((move) => moveWords(move, effect.column));
  const rows = {
    zh: `“${name.zh}”：${changed} 行有变`,
    en: `${name.en}: ${changed} ${changed === 1 ? 'row changes' : 'rows change'}`,
  };
  if (numbers === undefined) return { words: rows, under: said };
  return { words: rows, under: [...numberWords(numbers, effect.column), ...said] };
}

function numberWords(numbers: NumberEffect, column: OutputColumn): readonly Bilingual[] {
  const { gains, losses } = numbers;
  return [
    totalWords(numbers, column),
    ...(gains.rows === 0 ? [] : [sideWords(gains, column, { zh: '提高', en: 'rise' })]),
    ...(losses.rows === 0 ? [] : [sideWords(losses, column, { zh: '降低', en: 'fall' })]),
  ];
}

/** Shares and scores are not added up: their mean says more. */
function totalWords(numbers: NumberEffect, column: OutputColumn): Bilingual {
  const { before, after, difference } = numbers;
  const shown = (digits: string) => amount(digits, column);
  if (column.percent) {
    const [one, other] = [shown(before?.mean ?? '0'), shown(after?.mean ?? '0')];
    return { zh: `平均从 ${one} 变为 ${other}`, en: `on average ${one} before, ${other} after` };
  }
  const [one, other] = [shown(before?.total ?? '0'), shown(after?.total ?? '0')];
  const isMore = !difference.startsWith('-');
  const by = shown(difference.replace('-', ''));
  if (difference === '0') return { zh: `合计不变，仍是 ${other}`, en: `the total stays ${other}` };
  return {
    zh: `合计从 ${one} 变为 ${other}，${isMore ? '增加' : '减少'} ${by}`,
    en: `the total goes from ${one} to ${other}: ${by} ${isMore ? 'more' : 'less'}`,
  };
}

function sideWords({ rows, total, most }: Side, column: OutputColumn, way: Bilingual): Bilingual {
  const [first] = most;
  const sum = amount(total.replace('-', ''), column);
  const together = column.percent
    ? { zh: '', en: '' }
    : { zh: `，共 ${sum}`, en: `, ${sum} together` };
  const example = first === undefined ? { zh: '', en: '' } : rowWords(first, column);
  return {
    zh: `${way.zh}的 ${rows} 行${together.zh}；最多的是${example.zh}`,
    en: `${rows} ${way.en}${rows === 1 ? 's' : ''}${together.en}; the most ${example.en}`,
  };
}

function rowWords({ row, label, before, after }: ChangedRow, column: OutputColumn): Bilingual {
  const [one, other] = [amount(before, column), amount(after, column)];
  return {
    zh: `第 ${row} 行${label === undefined ? '' : `（${label}）`}，从 ${one} 到 ${other}`,
    en: `row ${row}${label === undefined ? '' : ` (${label})`}, from ${one} to ${other}`,
  };
}

/** A number of a column as a person reads it. */
export function amount(digits: string, { percent, unit }: OutputColumn): string {
  if (percent) return shownPercent(digits);
  return unit === undefined ? digits : `${digits} ${unit}`;
}

function moveWords({ from, to, rows }: Move, column: OutputColumn): Bilingual {
  const [one, other] = [outcomeWords(from, column), outcomeWords(to, column)];
  return {
    zh: `从${one.zh}到${other.zh}：${rows} 行`,
    en: `from ${one.en} to ${other.en}: ${rows}`,
  };
}

const kinds: Readonly<Record<Exclude<Outcome['kind'], 'value'>, Bilingual>> = {
  number: { zh: '有数', en: 'a number' },
  undecided: { zh: '未能决定', en: 'undecided' },
  error: { zh: '出错', en: 'an error' },
  absent: { zh: '没有', en: 'nothing' },
};

/** What a row says in a column, as a person reads it. */
export function outcomeWords(outcome: Outcome, column: OutputColumn): Bilingual {
  if (outcome.kind !== 'value') return kinds[outcome.kind];
  const { value } = outcome;
  if (column.kind === 'boolean') {
    return value === 'true' ? { zh: '“是”', en: '“yes”' } : { zh: '“否”', en: '“no”' };
  }
  const title = column.choices.find((choice) => choice.value === value)?.title;
  return { zh: `“${title?.zh ?? value}”`, en: `“${title?.en ?? value}”` };
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
