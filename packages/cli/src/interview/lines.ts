import { createInterface } from 'node:readline';
import type { Input } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { Person } from './person.js';
import { answerHint, questionText } from './question-text.js';

/** A person or a program that answers line by line, so that an interview can be piped. */
export function createLinePerson(context: Context): Person {
  const { language, print } = context;
  const reader = createInterface({ input: context.input, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  return {
    patience: 5,
    ask: async (input, choices) => {
      const hint = answerHint(input, numbered(input, choices), language);
      print(`${questionText(input, language)}\n  ${hint} `);
      const next = await lines.next();
      const answer = next.done ? undefined : next.value.trim();
      print(`${answer ?? ''}\n`);
      return answer;
    },
    refuse: (message) => print(`  ${message}\n`),
    close: () => reader.close(),
  };
}

/** A value of an enumeration may be picked by its number. */
function numbered({ type }: Input, choices: readonly string[]): readonly string[] {
  if (type.kind !== 'enumeration') return choices;
  return choices.map((choice, index) => `${index + 1} ${choice}`);
}
