import { decide } from '@tiaoli/evaluator';
import { explainMarkdown, explainText } from '@tiaoli/explainer';
import type { Core } from '@tiaoli/ir';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideCase } from './explain-case.js';

const { core, decision } = decideCase('test/explainer/cases/names_that_try_to_break_out');

/** The same policy with another text wherever its author may write one. */
function renamed(text: string): Core {
  const title = { zh: text, en: text };
  return {
    ...core,
    sources: core.sources.map((source) => ({ ...source, title })),
    inputs: core.inputs.map((input) => ({ ...input, title })),
    rules: core.rules.map((rule) => ({ ...rule, title })),
  };
}

const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 5 }),
    fc.constantFrom(
      '**',
      '](x)',
      '<b>',
      '`',
      '|',
      '\n- ',
      '\n# ',
      '&lt;',
      '$',
      '~~',
      '\\',
      '__',
      '\u202e',
      '\u001b[31m',
      'https://a.b',
      '@',
    ),
  ),
  { minLength: 1, maxLength: 6 },
);

test('nothing that a policy says breaks out of Markdown', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('zh', 'en'), (parts, language) => {
      const hostile = renamed(parts.join(''));
      const question = { ...decision.question, core: hostile };
      const markdown = explainMarkdown(decide(question), hostile, { language });
      expect(markdown.trimEnd().split(/\r|\n|\u2028|\u2029/)).toHaveLength(1);
      const unescaped = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(unescaped.match(/\*\*/g)).toHaveLength(2);
      expect(unescaped.replaceAll('**', '')).not.toMatch(/[\\`*_[\]<>|~&$@]|:\/\//);
    }),
  );
});

test('nothing that a policy says steers a terminal', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const hostile = renamed(parts.join(''));
      const question = { ...decision.question, core: hostile };
      const text = explainText(decide(question), hostile, { language: 'zh' });
      expect(text.trimEnd()).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
