import {
  expressionKeywords,
  keys,
  modalities,
  normalizeWidth,
  type RuleDeclaration,
} from '@tiaoli/syntax';
import type { Candidate } from './completion.js';
import { type ExpressionSpot, expressionOffer } from './expression-offer.js';
import type { Offer } from './offer.js';
import type { Scope } from './scope.js';
import { type Sort, sortOfExpression, sortOfName, sortOfOutcomes } from './sorts.js';
import { marker } from './spot.js';
import { nameCandidate, plainCandidate, wordCandidate, wordCandidates } from './words.js';

interface Cell {
  /** The text of the cell before the cursor, and where in the table's text it begins. */
  readonly before: string;
  readonly start: number;
  readonly column: number;
  readonly isHeading: boolean;
  readonly headings: readonly string[];
}

/** What may stand in the cell of a decision table at the cursor. */
export function tableOffer(scope: Scope, table: string, rule: RuleDeclaration | undefined): Offer {
  const cell = cellAt(table);
  const output = cell.headings.findIndex((heading) => heading.startsWith('→'));
  const isOutput = output >= 0 && cell.column >= output;
  if (cell.isHeading) return shifted(cell, headingOffer(scope, cell));
  if (isOutput) return shifted(cell, outputOffer(scope, cell, rule, cell.column - output));
  return shifted(cell, inputOffer(scope, cell, rule));
}

function cellAt(table: string): Cell {
  const at = table.indexOf(marker);
  const lineStart = table.lastIndexOf('\n', at - 1) + 1;
  const line = table.slice(lineStart, at);
  const bars = barsIn(line);
  const first = table.split('\n').find((each) => each.trim() !== '') ?? '';
  const opened = /^\s*[|｜]/.test(line);
  const from = lineStart + (bars.at(-1) ?? -1) + 1;
  const blanks = /^\s*/.exec(table.slice(from, at))?.[0].length ?? 0;
  return {
    before: table.slice(from + blanks, at),
    start: from + blanks,
    column: Math.max(0, bars.length - (opened ? 1 : 0)),
    isHeading: first.includes(marker),
    headings: cellsOf(first),
  };
}

/** Bars between 「 and 」 are part of a name. */
function barsIn(line: string): readonly number[] {
  return [...line.matchAll(/「[^」]*」|[|｜]/g)]
    .filter(({ 0: found }) => found.length === 1)
    .map(({ index }) => index);
}

function cellsOf(line: string): readonly string[] {
  const bars = [...barsIn(line), line.length];
  return bars.slice(1).map((end, index) => line.slice((bars[index] ?? 0) + 1, end).trim());
}

function headingOffer(scope: Scope, { before }: Cell): Offer {
  if (before.startsWith('→')) return { candidates: [], starts: [before.length], after: 0 };
  const offer = expressionOffer(scope, { before });
  const names = offer.candidates.filter(({ kind }) => kind !== 'keyword' && kind !== 'value');
  return { ...offer, candidates: [...names, plainCandidate('→', 'keyword', 3)] };
}

function inputOffer(scope: Scope, cell: Cell, rule: RuleDeclaration | undefined): Offer {
  const { before, column, headings } = cell;
  const heading = rule?.body?.kind === 'table' ? rule.body.inputs[column]?.heading : undefined;
  const sort = heading
    ? sortOfExpression(scope, heading)
    : sortOfName(scope, normalizeWidth(headings[column] ?? ''));
  const spot: ExpressionSpot = { before, isTest: true, sort };
  const offer = expressionOffer(scope, spot);
  if (before !== '') return offer;
  const any = {
    ...plainCandidate('-', 'keyword', 0),
    detail: { zh: '不限', en: 'any value' },
  };
  const { otherwise } = expressionKeywords;
  const rest = column === 0 ? [wordCandidate(otherwise, scope.language, 1)] : [];
  return { ...offer, candidates: [...offer.candidates, any, ...rest] };
}

/** First what the column says in other rows. */
function outputOffer(
  scope: Scope,
  { before, headings, column }: Cell,
  rule: RuleDeclaration | undefined,
  index: number,
): Offer {
  const body = rule?.body?.kind === 'table' ? rule.body : undefined;
  const rows =
    body === undefined ? [] : [...body.rows, ...(body.otherwise ? [body.otherwise] : [])];
  const outcomes = rows.map(({ outputs }) => outputs[index]);
  const sort: Sort | undefined = sortOfOutcomes(scope, outcomes);
  const heading = normalizeWidth(headings[column] ?? '').replace(/^→\s*/, '');
  const { zh, en } = keys.rule.modality;
  const own: readonly Candidate[] = [zh, en].includes(heading)
    ? wordCandidates(modalities, scope.language)
    : [...scope.names.values]
        .filter((name) => !name.includes(marker))
        .map((name) => nameCandidate(name, 'value', 2));
  const offer = expressionOffer(scope, { before, sort });
  return { ...offer, candidates: [...offer.candidates, ...own] };
}

function shifted({ start }: Cell, offer: Offer): Offer {
  return { ...offer, starts: offer.starts.map((each) => each + start) };
}
