import { type Checked, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { AssemblyContext } from './assemble/context.js';
import { createAssemblyContext } from './assemble/create-context.js';
import { type Cuts, findCuts } from './cut/cuts.js';
import { fillGaps } from './cut/fill-gaps.js';
import { mendTokens } from './cut/mend-tokens.js';
import { cheapestCut } from './cut/repair.js';
import { reportAmbiguity } from './failure/ambiguity.js';
import { explainFailure, findFailure } from './failure/explain-failure.js';
import type { Parsed } from './grammar/parser.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { createScanner, type Scanner } from './lexicon/scanner.js';
import { beyondLimit, mostCharacters } from './limits.js';
import type { Place } from './place.js';
import type { Token } from './token.js';

/** How one kind of scalar is read: an expression or a test. */
export interface ScalarForm<C, T> {
  readonly goal: 'scalar' | 'cell';
  parse(tokens: readonly Token[]): Parsed<C>;
  assemble(context: AssemblyContext, concrete: C | undefined): T;
  missing(place: Place): T;
}

interface Reading<T> {
  readonly tokens: readonly Token[];
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a scalar: its only grammatical cut, or the best that can be made of it. */
export function readScalar<C, T>(
  lexicon: Lexicon,
  place: Place,
  form: ScalarForm<C, T>,
): Checked<T> {
  const refused = (code: 'empty-expression' | 'expression-too-long'): Checked<T> => ({
    value: form.missing(place),
    diagnostics: [createDiagnostic(code, place.span(0, place.text.length), {})],
  });
  if (place.text.trim() === '') return refused('empty-expression');
  if (place.text.length > mostCharacters) return refused('expression-too-long');
  const scanner = createScanner(lexicon, place);
  const cuts = findCuts(scanner, { goal: form.goal });
  if (cuts.tooMany) return refused('expression-too-long');
  const readings = distinctReadings(lexicon, place, form, cuts);
  const [first, second] = readings;
  if (first !== undefined && second !== undefined) {
    const diagnostic = reportAmbiguity(place, first.tokens, second.tokens);
    return { value: first.value, diagnostics: [diagnostic] };
  }
  return first ?? readUngrammatical(lexicon, place, form, scanner);
}

/** The clean readings with different trees, at most two; or else the first that has a mistake. */
function distinctReadings<C, T>(
  lexicon: Lexicon,
  place: Place,
  form: ScalarForm<C, T>,
  cuts: Cuts,
): readonly Reading<T>[] {
  const clean: Reading<T>[] = [];
  let mistaken: Reading<T> | undefined;
  for (const tokens of cuts.all) {
    const reading = readTokens(lexicon, place, form, tokens);
    if (reading === undefined) continue;
    if (reading.diagnostics.length > 0) mistaken ??= reading;
    else if (clean.every((other) => !sameTree(other.value, reading.value))) clean.push(reading);
    if (clean.length === 2) break;
  }
  return clean.length === 0 && mistaken !== undefined ? [mistaken] : clean;
}

/** What a cut says, with the mistakes that the automaton cannot see. */
function readTokens<C, T>(
  lexicon: Lexicon,
  place: Place,
  form: ScalarForm<C, T>,
  tokens: readonly Token[],
): Reading<T> | undefined {
  const limit = beyondLimit(place, tokens);
  if (limit !== undefined) {
    return { tokens, value: form.missing(place), diagnostics: [limit] };
  }
  const parsed = form.parse(readable(tokens));
  if (!parsed.clean) return undefined;
  const found: Diagnostic[] = [];
  const context = createAssemblyContext(lexicon, place, (diagnostic) => found.push(diagnostic));
  const value = form.assemble(context, parsed.concrete);
  const problems = problemsOf(place, tokens);
  return { tokens, value, diagnostics: problems.length > 0 ? problems : found };
}

/** The cheapest cut with unknown words as names, and one diagnostic for what does not fit. */
function readUngrammatical<C, T>(
  lexicon: Lexicon,
  place: Place,
  form: ScalarForm<C, T>,
  scanner: Scanner,
): Checked<T> {
  const cut = cheapestCut(lexicon, scanner, form.goal);
  const tokens = mendTokens(lexicon, cut);
  const reading = readTokens(lexicon, place, form, tokens);
  if (reading !== undefined) return reading;
  const { concrete, stumbledAt } = form.parse(fillGaps(readable(tokens), form.goal));
  const quiet = createAssemblyContext(lexicon, place, () => undefined);
  const value = form.assemble(quiet, concrete);
  const problems = problemsOf(place, tokens);
  if (problems.length > 0) return { value, diagnostics: problems };
  const failure = findFailure(place, tokens, form.goal);
  return {
    value,
    diagnostics: [failure === undefined ? stumbled(place, stumbledAt) : explainFailure(failure)],
  };
}

function readable(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => token.word.kind !== 'unreadable');
}

function problemsOf(place: Place, tokens: readonly Token[]): readonly Diagnostic[] {
  return tokens.flatMap((token) => (token.problem === undefined ? [] : [token.problem(place)]));
}

function stumbled(place: Place, token: Token | undefined): Diagnostic {
  const start = token?.start ?? 0;
  const end = token?.end ?? place.text.length;
  const span = place.span(start, end);
  return createDiagnostic('unexpected-word', span, { word: place.shown(start, end) });
}

function sameTree(left: unknown, right: unknown): boolean {
  const withoutPlaces = (key: string, value: unknown): unknown =>
    key === 'span' || key === 'nameSpan' ? undefined : value;
  return JSON.stringify(left, withoutPlaces) === JSON.stringify(right, withoutPlaces);
}
