import { displayWidth } from '@tiaoli/diagnostics';
import {
  builtInUnits,
  type ComparisonWord,
  comparisonWords,
  expressionKeywords,
  functions,
  hitPolicies,
  type Key,
  type Keyword,
  keys,
  multipliers,
  roundingModes,
  typeNames,
} from '@tiaoli/syntax';

/** The tables of the language reference that are made from the language itself. */
export const vocabularyTables: Readonly<Record<string, () => string>> = {
  keys: keyTable,
  words: () => wordTable(expressionKeywords),
  comparisons: comparisonTable,
  functions: () => wordTable(functions),
  types: () => wordTable(typeNames),
  'hit policies': () => wordTable(hitPolicies),
  rounding: () => wordTable(roundingModes),
  multipliers: multiplierTable,
  units: unitTable,
};

/** A Markdown table as the formatter lays it out. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(3, ...[head, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | ')} |\n`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return `\n${[line(heads), rule, ...rows.map(line)].join('')}\n`;
}

const padded = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));

const code = (text: string) => `\`${text}\``;

function wordTable(words: Readonly<Record<string, Keyword>>): string {
  const rows = Object.values(words).map(({ zh, en, doc }) => [code(zh), code(en), doc.en]);
  return table(['Chinese', 'English', 'meaning'], rows);
}

function keyTable(): string {
  const contexts: readonly (readonly [string, Readonly<Record<string, Key>>])[] =
    Object.entries(keys);
  const rows = contexts.flatMap(([context, entries]) =>
    Object.values(entries).map(({ zh, en, doc, required }, index) => [
      index === 0 ? context : '',
      code(zh),
      code(en),
      required === true ? `${doc.en}; required` : doc.en,
    ]),
  );
  return table(['in', 'Chinese', 'English', 'meaning'], rows);
}

function comparisonTable(): string {
  const groups = new Map<string, ComparisonWord[]>();
  for (const word of comparisonWords) {
    const key = `${word.operator} ${word.position}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  const rows = [...groups.values()].map((words) => {
    const [first] = words;
    const place = first?.position === 'after' ? 'after the number' : 'before the number';
    return [code(first?.operator ?? ''), words.map(({ word }) => code(word)).join(' '), place];
  });
  return table(['means', 'words', 'stand'], rows);
}

function multiplierTable(): string {
  const rows = Object.entries(multipliers).map(([sign, { numerator, denominator }]) => [
    code(sign),
    denominator === '1' ? numerator : `${numerator}/${denominator}`,
  ]);
  return table(['sign', 'times'], rows);
}

function unitTable(): string {
  const rows = builtInUnits.map(({ name, en, base, numerator, denominator }) => {
    const factor = denominator === '1' ? numerator : `${numerator}/${denominator}`;
    return [code(name), en, base === name ? 'a dimension of its own' : `${factor} ${code(base)}`];
  });
  return table(['unit', 'in English', 'is'], rows);
}
