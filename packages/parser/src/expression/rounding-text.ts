import { type Checked, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { type Expression, type Rounding, roundingModes, roundingTo } from '@tiaoli/syntax';
import { type LocatedText, sliceLocated } from '../located-text.js';
import { missing } from './assemble/context.js';
import { createAssemblyContext } from './assemble/create-context.js';
import { leafNode } from './assemble/leaf.js';
import { canCut, skipBlanks } from './lexicon/characters.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { quantitiesAt } from './lexicon/numbers.js';
import { type Place, shorten } from './place.js';
import { suggestions } from './suggestions.js';

const modes = Object.values(roundingModes)
  .flatMap((mode) => [mode.zh, mode.en])
  .sort((one, other) => other.length - one.length);

type ReadExpression = (located: LocatedText) => Checked<Expression>;

/** Reads `四舍五入 到 0.01元`; the blanks may be left out. */
export function readRounding(
  lexicon: Lexicon,
  located: LocatedText,
  place: Place,
  readExpression: ReadExpression,
): Checked<Rounding | undefined> {
  const { text } = place;
  const start = skipBlanks(text, 0);
  const end = text.trimEnd().length;
  const mode = modes.find((each) => isWordAt(text, each, start));
  if (mode === undefined) return unknownMode(place, start, end, readExpression, located);
  const afterMode = skipBlanks(text, start + mode.length);
  const to = [roundingTo.zh, roundingTo.en].find((word) => isWordAt(text, word, afterMode));
  if (to === undefined) return withoutTo(place, mode, start, end, afterMode);
  const from = skipBlanks(text, afterMode + to.length);
  if (from >= end) return withoutTo(place, mode, start, end, afterMode);
  const step =
    bareStep(lexicon, place, from, end) ?? readExpression(sliceLocated(located, from, end));
  const span = place.span(start, start + mode.length);
  return {
    value: { mode: { text: mode, span }, step: step.value, span: place.span(start, end) },
    diagnostics: step.diagnostics,
  };
}

/** Whether a word stands at a place and is not the beginning of a longer Latin one. */
function isWordAt(text: string, word: string, at: number): boolean {
  return text.startsWith(word, at) && canCut(text, at + word.length);
}

/** `百元` and `元` stand for 1百元 and 1元. */
function bareStep(
  lexicon: Lexicon,
  place: Place,
  start: number,
  end: number,
): Checked<Expression> | undefined {
  const digits = { digits: '1', start, end: start, problem: undefined };
  const token = quantitiesAt(lexicon, place.text, digits).find((each) => each.end === end);
  if (token === undefined) return undefined;
  const context = createAssemblyContext(lexicon, place, () => undefined);
  const diagnostics = token.problem === undefined ? [] : [token.problem(place)];
  return { value: leafNode(context, token), diagnostics };
}

/** The word before 到 is no mode. The step is still read, so that its names count as used. */
function unknownMode(
  place: Place,
  start: number,
  end: number,
  readExpression: ReadExpression,
  located: LocatedText,
): Checked<Rounding | undefined> {
  const { text } = place;
  const split = /\s*到\s*|\s+to\s+/.exec(text.slice(start, end));
  const wordEnd = split === null ? end : start + split.index;
  const word = text.slice(start, wordEnd);
  const span = place.span(start, wordEnd);
  const [right] = suggestions(word, modes);
  const fix = right === undefined ? undefined : replacement(place, start, wordEnd, right);
  const diagnostics: Diagnostic[] = [
    createDiagnostic(
      'unknown-rounding-mode',
      span,
      { mode: shorten(word), known: modeList() },
      { fix },
    ),
  ];
  const from = split === null ? end : wordEnd + split[0].length;
  const step = from < end ? readExpression(sliceLocated(located, from, end)) : undefined;
  // A mode stands in, so that nothing is reported as if there were no rounding at all.
  const mode = { text: right ?? roundingModes.halfUp.zh, span };
  const value = step?.value ?? missing(place.span(end, end));
  return {
    value: { mode, step: value, span: place.span(start, end) },
    diagnostics: [...diagnostics, ...(step?.diagnostics ?? [])],
  };
}

function modeList(): { readonly zh: string; readonly en: string } {
  const all = Object.values(roundingModes);
  return {
    zh: all.map((mode) => mode.zh).join('、'),
    en: all.map((mode) => mode.en).join(', '),
  };
}

function replacement(place: Place, start: number, end: number, right: string) {
  return {
    title: { zh: `改为 ${right}`, en: `write ${right}` },
    edits: [place.edit(start, end, right)],
  };
}

/** A mode that does not say to what step. */
function withoutTo(
  place: Place,
  mode: string,
  start: number,
  end: number,
  at: number,
): Checked<Rounding | undefined> {
  const word = /^[a-z]/.test(mode) ? roundingTo.en : roundingTo.zh;
  const fix =
    at >= end || place.text.startsWith(word, at)
      ? undefined
      : {
          title: { zh: `补上 ${word}`, en: `add ${word}` },
          edits: [
            place.edit(at, at, /\s/.test(place.text.charAt(at - 1)) ? `${word} ` : ` ${word} `),
          ],
        };
  const span = place.span(start, end);
  const written = place.shown(start, end);
  const step = missing(place.span(end, end));
  return {
    value: { mode: { text: mode, span: place.span(start, start + mode.length) }, step, span },
    diagnostics: [createDiagnostic('rounding-without-step', span, { written, to: word }, { fix })],
  };
}
