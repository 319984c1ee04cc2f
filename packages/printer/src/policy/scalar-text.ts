import {
  expressionKeywords,
  type Keyword,
  type KeywordLanguage,
  type MemberAccess,
  type Policy,
  type Rounding,
  requirements,
  roundingModes,
  roundingTo,
} from '@tiaoli/syntax';
import { createNodePrinter, type NodePrinter } from '../expression/print.js';
import type { Languages } from './languages.js';
import { type Root, type Roots, rootsOf } from './roots.js';
import { shortText } from './scalar-words.js';
import { scoreField } from './score-fields.js';
import type { ScalarRole } from './slots.js';
import { tableText } from './table.js';

/** A scalar of the file: its text without quotes, and where it stands with them. */
export interface WrittenScalar {
  readonly text: string;
  /** Written after `|` or `>`, so that its author could break lines. */
  readonly block: boolean;
  readonly start: number;
  readonly end: number;
}

/** Gives the canonical text of each scalar of one policy. */
export type ScalarPrinter = (role: ScalarRole, scalar: WrittenScalar) => string;

export interface ScalarOptions {
  readonly languages: Languages;
  readonly compact: boolean;
}

export function createScalarPrinter(policy: Policy, options: ScalarOptions): ScalarPrinter {
  const { languages, compact } = options;
  const language = languages.expression;
  const roots = rootsOf(policy);
  const fieldOf = scoreField(policy);
  const fieldName = (member: MemberAccess) => fieldOf(member)?.[language] ?? member.name;
  const printer = createNodePrinter({ language, compact, fieldName });
  return (role, scalar) => {
    if (role === 'prose') return scalar.text.trim();
    if (role === 'require') return requirementText(scalar, roots, printer, languages);
    if (role !== 'tree' && role !== 'grade') return shortText(role, scalar.text, languages);
    const root = roots.within({ start: scalar.start, end: scalar.end });
    if (root) return rootText(root, scalar, printer, languages);
    return role === 'grade' ? expressionKeywords.otherwise[languages.otherwise] : scalar.text;
  };
}

function rootText(
  root: Root,
  { block }: WrittenScalar,
  printer: NodePrinter,
  languages: Languages,
): string {
  switch (root.kind) {
    case 'expression':
      return block ? printer.lines(root.node).join('\n') : printer.expression(root.node);
    case 'test':
      return printer.test(root.node);
    case 'rounding':
      return roundingText(root.node, printer, languages.rounding);
    case 'table':
      return tableText(root.node, printer, languages.otherwise);
  }
}

/** `全部`, or `至少` before a number; in English a blank stands between. */
function requirementText(
  scalar: WrittenScalar,
  roots: Roots,
  printer: NodePrinter,
  languages: Languages,
): string {
  const root = roots.within(scalar);
  if (root?.kind !== 'expression') return shortText('require', scalar.text, languages);
  const word = requirements.atLeast[languages.require];
  const count = printer.expression(root.node);
  return languages.require === 'en' ? `${word} ${count}` : `${word}${count}`;
}

function roundingText(rounding: Rounding, printer: NodePrinter, language: KeywordLanguage): string {
  const modes: readonly Keyword[] = Object.values(roundingModes);
  const written = rounding.mode.text;
  const mode = modes.find((each) => each.zh === written || each.en === written);
  return `${mode?.[language] ?? written} ${roundingTo[language]} ${printer.expression(rounding.step)}`;
}
