import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expression, fullWidth, names, withoutBlanks } from './random-expression.js';
import { outcomeOf, readerFor } from './read-case.js';

const reader = readerFor({ names, units: [] });

test('an expression reads the same with blanks, without them and with full-width signs', () => {
  fc.assert(
    fc.property(expression, ({ words, tree }) => {
      const spaced = words.join(' ');
      expect(outcomeOf(reader, 'expression', spaced)).toBe(tree);
      expect(outcomeOf(reader, 'expression', withoutBlanks(words))).toBe(tree);
      expect(outcomeOf(reader, 'expression', fullWidth(spaced))).toBe(tree);
    }),
    { numRuns: 2000 },
  );
});
