import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { Core, Input, Rule } from '@tiaoli/ir';
import { type Key, normalizeWidth } from '@tiaoli/syntax';
import { suggestion } from 'tiaoli';
import { caseKeys } from '../keys.js';
import type { Cell } from './cell.js';
import type { Column } from './columns.js';
import { byNameOrTitle } from './name-or-title.js';
import { resultTarget, type Target } from './result-target.js';

/** What the cells below a heading are in one version of the policy. */
export type Meant =
  | { readonly kind: 'fact'; readonly input: Input }
  | { readonly kind: 'result'; readonly target: Target }
  | { readonly kind: 'wrong'; readonly finding: Diagnostic }
  | { readonly kind: 'none' };

/** The same for all headings, and the policy's core. */
export interface Meaning {
  readonly core: Core;
  readonly columns: readonly Meant[];
}

export function meaningOf(columns: readonly Column[], core: Core): Meaning {
  return { core, columns: columns.map((column) => meant(column, core)) };
}

function meant(column: Column, core: Core): Meant {
  if (column.kind === 'result') {
    const target = resultTarget(column.text, core);
    if (target !== undefined) return checkedPart(target, column.heading);
    const names = core.rules.map(({ name }) => name);
    const near = suggestion(didYouMean(column.text, names));
    return wrong(
      createDiagnostic('unknown-rule', column.heading.span, {
        name: column.text,
        suggestion: near,
      }),
    );
  }
  return column.kind === 'fact' ? meantFact(column.text, column.heading, core) : { kind: 'none' };
}

/** The first name behind the rule must be a part of its result; deeper ones are read with the rule. */
function checkedPart(target: Target, heading: Cell): Meant {
  const parts = partNames(target.rule);
  const [part] = target.path;
  if (part === undefined || parts === undefined || parts.includes(part)) {
    return { kind: 'result', target };
  }
  const near = suggestion(didYouMean(part, parts));
  const words = { rule: target.rule.name, part, suggestion: near };
  return wrong(createDiagnostic('unknown-expected-part', heading.span, words));
}

function partNames({ type, body }: Rule): readonly string[] | undefined {
  if (type.kind === 'record') return type.fields.map(({ name }) => name);
  if (type.kind === 'score') return wordsOf(caseKeys.score);
  if (body.kind === 'checklist') return wordsOf(caseKeys.checklist);
  return undefined;
}

const wordsOf = (table: Readonly<Record<string, Key>>): readonly string[] =>
  Object.values(table).flatMap(({ zh, en }) => [zh, en]);

const bracketed = /^(.*\S)\s*\(([^()]*)\)$/;

/** A heading is the name of an input or its title; its unit may stand behind it in brackets. */
function meantFact(text: string, heading: Cell, core: Core): Meant {
  const whole = byNameOrTitle(text, core.inputs);
  if (whole !== undefined) return { kind: 'fact', input: whole };
  const [, name = '', unit = ''] = bracketed.exec(text) ?? [];
  const input = byNameOrTitle(name, core.inputs);
  if (input === undefined) return wrong(unknownColumn(text, heading, core));
  if (input.type.kind !== 'number' || unit === unitOf(input)) return { kind: 'fact', input };
  const words = { heading: heading.text, unit, wanted: unitOf(input) };
  return wrong(createDiagnostic('case-table-other-unit', heading.span, words));
}

function unitOf({ unit, percent }: Input): string {
  return percent ? '%' : normalizeWidth(unit?.text ?? '');
}

function unknownColumn(text: string, heading: Cell, core: Core): Diagnostic {
  const names = core.inputs.map(({ name }) => name);
  const asResult = resultTarget(text, core);
  // Whoever forgets the arrow has a result in mind.
  const near = asResult === undefined ? didYouMean(text, names) : [`→ ${text}`];
  const words = { heading: heading.text, suggestion: suggestion(near) };
  return createDiagnostic('case-table-unknown-column', heading.span, words);
}

function wrong(finding: Diagnostic): Meant {
  return { kind: 'wrong', finding };
}

/** What is wrong with the headings that no version knows, by column. */
export function unknownEverywhere(
  meanings: readonly Meaning[],
  count: number,
): ReadonlyMap<number, Diagnostic> {
  const unknown = new Map<number, Diagnostic>();
  for (let index = 0; index < count; index++) {
    const found = meanings.map(({ columns }) => columns[index]);
    const last = found.at(-1);
    if (last?.kind === 'wrong' && found.every((each) => each?.kind === 'wrong')) {
      unknown.set(index, last.finding);
    }
  }
  return unknown;
}
