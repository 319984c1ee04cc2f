import type { Input } from '@tiaoli/ir';
import type { AskedElement, FactsObject } from 'tiaoli';

/** An input of an element as it is asked for: with the element before it. */
export function inputOfElement(input: Input, { key, path }: AskedElement): Input {
  const { question, title } = input;
  const name = `${path}.${input.name}`;
  const named = { zh: `${key} · ${title.zh}`, en: `${key}: ${title.en}` };
  const asked = question && { zh: `${key}：${question.zh}`, en: `${key}: ${question.en}` };
  return { ...input, name, title: named, ...(asked === undefined ? {} : { question: asked }) };
}

/** Facts with one more, which stands in the element that `at` leads to, if anywhere. */
export function withFact(
  facts: FactsObject,
  at: readonly (string | number)[],
  name: string,
  fact: unknown,
): FactsObject {
  const [list, index, ...rest] = at;
  const known: Record<string, unknown> = Object.assign(Object.create(null), facts);
  if (typeof list !== 'string' || typeof index !== 'number') {
    known[name] = fact;
    return known;
  }
  const elements = known[list];
  if (!Array.isArray(elements)) return known;
  known[list] = elements.with(index, withFact(elements[index], rest, name, fact));
  return known;
}
