import type { Checked } from '@tiaoli/diagnostics';
import type { Expression, Test } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import { missing } from './assemble/context.js';
import { assembleRow } from './assemble/row.js';
import { assembleTest } from './assemble/test.js';
import { findCuts } from './cut/cuts.js';
import { checkDeclaredName } from './declared-name.js';
import type { ConcreteRow, ConcreteTest } from './grammar/concrete.js';
import { sharedGrammar } from './grammar/shared-grammar.js';
import { createLexicon, type Lexicon } from './lexicon/lexicon.js';
import { createScanner } from './lexicon/scanner.js';
import { mostCharacters } from './limits.js';
import { placeOf } from './place.js';
import { readScalar, type ScalarForm } from './read-scalar.js';
import type { ExpressionReader, Vocabulary } from './reader.js';
import { readRounding } from './rounding-text.js';
import { readUnit } from './unit-text.js';

/** A lone dash in any of the forms that input methods make. */
const anyCell = /^\s*[-−–—－]+\s*$/;

const expressionForm: ScalarForm<ConcreteRow, Expression> = {
  goal: 'scalar',
  parse: (tokens) => sharedGrammar().row(tokens),
  assemble: (context, row) => assembleRow(context, row, 0).node,
  missing: (place) => missing(place.span(0, place.text.length)),
};

const testForm: ScalarForm<ConcreteTest, Test> = {
  goal: 'cell',
  parse: (tokens) => sharedGrammar().test(tokens),
  assemble: (context, test) => assembleTest(context, test, 0).test,
  missing: (place) => ({ kind: 'missingTest', span: place.span(0, place.text.length) }),
};

/** Makes the reader of the scalars of one policy from the words that the policy declares. */
export function createExpressionReader(vocabulary: Vocabulary): ExpressionReader {
  const lexicon = createLexicon(vocabulary);
  const expression = (located: LocatedText): Checked<Expression> =>
    readScalar(lexicon, placeOf(located), expressionForm);
  return {
    expression,
    test: (located) => readTest(lexicon, located),
    rounding: (located) => readRounding(lexicon, located, placeOf(located), expression),
    unit: (located) => readUnit(lexicon, placeOf(located)),
    canRead: (text) => canRead(lexicon, text),
    declaredName: (located) => checkDeclaredName(lexicon, located),
  };
}

function readTest(lexicon: Lexicon, located: LocatedText): Checked<Test> {
  const place = placeOf(located);
  if (!anyCell.test(located.text)) return readScalar(lexicon, place, testForm);
  return { value: { kind: 'any', span: place.span(0, place.text.length) }, diagnostics: [] };
}

function canRead(lexicon: Lexicon, text: string): boolean {
  if (text.length > mostCharacters) return false;
  const place = placeOf({ text, span: { start: 0, end: text.length }, offsetAt: (index) => index });
  const { all } = findCuts(createScanner(lexicon, place), { goal: 'scalar' });
  return !all[Symbol.iterator]().next().done;
}
