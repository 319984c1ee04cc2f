import { exampleAround, type Fence, fencesOf } from './fences.js';

/** A policy of the help that can be tried, with what belongs to it. */
export interface Example {
  /** The text of the policy, then those of the other files that it needs. */
  readonly files: readonly ExampleFile[];
  readonly facts?: ExampleFacts;
}

export interface ExampleFile {
  readonly text: string;
  readonly ending: 'yaml' | 'csv';
}

export interface ExampleFacts {
  readonly text: string;
  readonly asOf?: string;
  readonly place?: string;
}

const companions = /^(?:yaml (?:policy|used|register|case)|csv cases)$/;
/** A text that stands for a longer one is no example to open. */
const shortened = '⟦';

/** The example that the block on a line of a page shows, if it is a policy. */
export function exampleAt(markdown: string, line: number, header: string): Example | undefined {
  const run = exampleAround(fencesOf(markdown), line);
  const fence = run.find((each) => each.line === line);
  const text = fence && wholePolicy(fence, header);
  if (text === undefined || text.includes(shortened)) return undefined;
  const others = run.filter((each) => each !== fence && companions.test(each.info));
  const files = others.map((each): ExampleFile => {
    return { text: each.text, ending: each.info.startsWith('csv') ? 'csv' : 'yaml' };
  });
  const facts = run.find(({ info }) => info.startsWith('yaml facts'));
  return {
    files: [{ text, ending: 'yaml' }, ...files],
    ...(facts !== undefined && { facts: factsOf(facts) }),
  };
}

/** What stands above the parts that a page shows: its first whole policy, up to the last key. */
export function headerOf(texts: readonly string[]): string {
  const first = texts.flatMap(fencesOf).find(({ info }) => info === 'yaml policy')?.text ?? '';
  return first
    .split(/^(?=[^\s#])/m)
    .slice(0, -1)
    .join('');
}

function factsOf({ text, info }: Fence): ExampleFacts {
  const asOf = / as-of=(\S+)/.exec(info)?.[1];
  const place = / place=(\S+)/.exec(info)?.[1];
  return { text, ...(asOf !== undefined && { asOf }), ...(place !== undefined && { place }) };
}

function wholePolicy({ info, text }: Fence, header: string): string | undefined {
  if (info === 'yaml policy') return text;
  return info === 'yaml part' && header !== '' ? `${header}${text}` : undefined;
}
