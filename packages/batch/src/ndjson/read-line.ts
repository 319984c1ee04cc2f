import type { RowFactsReading } from '../fact-rows.js';

/** Numerals of so many digits may be more than a double holds. */
const longNumeral = /"(?:[^"\\]|\\.)*"|-?\d[\d.]{15,}(?:[eE][-+]?\d+)?/g;

/** The facts in a line of JSON, and the names in it that are no facts. */
export function readLine(
  line: string,
  names: ReadonlySet<string>,
  others: Set<string>,
): RowFactsReading {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notAnObject;
  const facts: [string, unknown][] = [];
  for (const [name, fact] of Object.entries(value)) {
    if (names.has(name)) facts.push([name, fact]);
    else if (others.size < mostOthers) others.add(name);
  }
  return { facts: Object.fromEntries(facts) };
}

const mostOthers = 100;

function parsed(line: string): unknown {
  // A fact may be a text of the digits of a number, which loses none of them.
  const exact = line.replace(longNumeral, (word) => (word.startsWith('"') ? word : `"${word}"`));
  try {
    return JSON.parse(exact);
  } catch {
    return undefined;
  }
}

const notAnObject: RowFactsReading = {
  problems: [
    {
      message: {
        zh: '这一行不是一个 JSON 对象',
        en: 'the line is not an object of JSON',
      },
    },
  ],
};
