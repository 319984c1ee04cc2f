import type { Language } from '@tiaoli/diagnostics';
import type { Core, Rule } from '@tiaoli/ir';
import { entityAtPath, type FactValue, type LoadedPolicy, policyOn, type RuleReport } from 'tiaoli';
import { caseKeys } from '../keys.js';
import { factPieces } from './fact-pieces.js';
import { entries, inOneLine, type PieceEntry, quoted, quotedProse, word } from './piece.js';
import { resultPiece } from './result-pieces.js';

/** A case to be written: facts, and what came of them. */
export interface NewCase {
  readonly name: string;
  readonly because?: string;
  readonly asOf: string;
  readonly place?: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly expected: readonly NewExpectation[];
}

export interface NewExpectation {
  readonly rule: string;
  /** The element that the rule is about, `企业名单[甲公司]`. */
  readonly element?: string;
  readonly got: RuleReport;
  /** A person has yet to confirm it. */
  readonly toConfirm?: boolean;
}

const widest = 92;

/** The lines of a case, without their indentation in the list. */
export function caseLines(
  policy: LoadedPolicy,
  written: NewCase,
  language: Language,
  taken: readonly string[] = [],
): readonly string[] {
  const { name, because, asOf, place, facts, expected } = written;
  const { core } = policyOn(policy, asOf, place).policy ?? policy;
  const keys = caseKeys.case;
  const given = factPieces(facts, core.inputs, core, language);
  // What the file gives to all of its cases is taken away by null.
  const away = taken.filter((each) => !given.some(([known]) => known === each));
  const all = [...given, ...away.map((each): PieceEntry => [each, word('null')])];
  return [
    `${keys.name[language]}: ${quotedProse(oneLine(name))}`,
    ...(because === undefined
      ? []
      : [`${keys.because[language]}: ${quotedProse(oneLine(because))}`]),
    `${keys.asOf[language]}: ${asOf}`,
    ...(place === undefined ? [] : [`${keys.place[language]}: ${quoted(place)}`]),
    ...section(keys.facts[language], all),
    ...section(keys.expect[language], expectedPieces(expected, core, language)),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** On one line where it fits, else one entry a line. */
function section(key: string, all: readonly PieceEntry[]): readonly string[] {
  const whole = `${key}: ${inOneLine({ kind: 'entries', entries: all })}`;
  if (widthOf(whole) <= widest) return [whole];
  return [`${key}:`, ...all.map(([name, piece]) => `  ${quoted(name)}: ${inOneLine(piece)}`)];
}

/** A Han character takes two columns. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

function expectedPieces(
  expected: readonly NewExpectation[],
  core: Core,
  language: Language,
): readonly PieceEntry[] {
  const own: PieceEntry[] = [];
  const ofElements = new Map<string, PieceEntry[]>();
  for (const { rule: name, element, got, toConfirm = false } of expected) {
    const rule = rulesAt(element, core).find((each) => each.name === name);
    if (rule === undefined) continue;
    const piece = resultPiece(got, { rule, language });
    const confirm = caseKeys.outcome.confirm[language];
    const entry: PieceEntry = [name, toConfirm ? entries([[confirm, piece]]) : piece];
    if (element === undefined) own.push(entry);
    else ofElements.set(element, [...(ofElements.get(element) ?? []), entry]);
  }
  const elements = [...ofElements].map(
    ([element, all]): PieceEntry => [element, { kind: 'entries', entries: all }],
  );
  return [...own, ...elements];
}

/** The rules of the policy, or those of an element. */
export function rulesAt(element: string | undefined, core: Core): readonly Rule[] {
  if (element === undefined) return core.rules;
  const found = entityAtPath(core, element);
  return 'entity' in found ? found.entity.rules : [];
}
