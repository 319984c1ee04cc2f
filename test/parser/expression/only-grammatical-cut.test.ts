import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, readerFor } from './read-case.js';

const keywords = ['且', '或', '非', '若', '则', '否则', '否则取', '是', '否'];
const characters = ['甲', '乙', '且', '或', '非', '若', '则', '否', '取', '是'];

const word = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 3 })
  .map((each) => each.join(''));
const vocabulary = fc
  .uniqueArray(fc.oneof(word, fc.constantFrom('甲', '乙', '甲且乙', '取甲')), {
    minLength: 2,
    maxLength: 7,
  })
  .map((words) => words.filter((each) => !keywords.includes(each)));

/** A run of words, so that most texts have some cut. */
const material = fc
  .tuple(vocabulary, fc.array(fc.nat(), { minLength: 1, maxLength: 9 }))
  .map(([names, choices]) => {
    const all = [...names, ...names, ...keywords];
    return { names, text: choices.map((choice) => all[choice % all.length]).join('') };
  });

/** Every division of a text into declared names, quoted, and keywords. */
function divisions(text: string, names: readonly string[]): readonly string[] {
  if (text === '') return [''];
  const heads = [
    ...names.map((name) => ({ head: name, shown: `「${name}」` })),
    ...keywords.map((keyword) => ({ head: keyword, shown: keyword })),
  ];
  return heads
    .filter(({ head }) => text.startsWith(head))
    .flatMap(({ head, shown }) =>
      divisions(text.slice(head.length), names).map((rest) => `${shown} ${rest}`),
    );
}

test('of all divisions into words exactly the only grammatical one is taken', () => {
  fc.assert(
    fc.property(material, ({ names, text }) => {
      const reader = readerFor({ names, units: [] });
      const trees = new Set<string>();
      for (const division of divisions(text, names)) {
        const { tree, diagnostics } = read(reader, 'expression', division);
        // A bare word would be an unknown name, which only the checker reports.
        const known = !/\p{Script=Han}/u.test(tree.replace(/「[^」]*」/g, ''));
        if (known && diagnostics.length === 0) trees.add(tree.replace(/[「」]/g, ''));
      }
      const { tree, diagnostics } = read(reader, 'expression', text);
      const codes = diagnostics.map((diagnostic) => diagnostic.code);
      if (trees.size > 1) expect(codes).toEqual(['ambiguous-words']);
      if (trees.size === 1) expect({ codes, tree }).toEqual({ codes: [], tree: [...trees][0] });
      if (trees.size === 0) expect(codes).not.toContain('ambiguous-words');
    }),
    { numRuns: 3000 },
  );
});
