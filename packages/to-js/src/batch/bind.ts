import type { Core } from '@tiaoli/ir';
import type { CodedColumn, Rows } from './columns.js';
import { lookups } from './read-column.js';

/** The texts of a batch by their codes: those that the policy names, then others as they come. */
export interface Dictionary {
  readonly texts: readonly string[];
  codeOf(text: string): number;
}

export function createDictionary(named: readonly string[]): Dictionary {
  const texts = [...named];
  const codes = new Map(texts.map((text, code) => [text, code]));
  return {
    texts,
    codeOf: (text) => {
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** What each code of a column stands for in the program; nothing for a column without codes. */
export function lookupsOf(
  { columns }: Rows,
  names: readonly string[],
  core: Core,
  dictionary: Dictionary,
): readonly (Int32Array | undefined)[] {
  return names.map((name) => {
    const column = columns[name];
    if (column === undefined || !('codes' in column)) return undefined;
    const type = core.inputs.find((input) => input.name === name)?.type;
    const declared = core.enumerations.find(
      (each) => type?.kind === 'enumeration' && each.name === type.enumeration,
    );
    const places = declared && new Map(declared.values.map((value, place) => [value.name, place]));
    return lookupOf(column, (text) =>
      places === undefined ? dictionary.codeOf(text) : (places.get(text) ?? lookups.undeclared),
    );
  });
}

function lookupOf({ codes, values }: CodedColumn, meaning: (text: string) => number): Int32Array {
  // As long as codes can be, so that a code beyond the list finds that it is absent.
  const most = codes.BYTES_PER_ELEMENT < 4 ? 2 ** (8 * codes.BYTES_PER_ELEMENT) : 0;
  const lookup = new Int32Array(Math.max(most, values.length)).fill(lookups.absent);
  for (const [code, text] of values.entries()) lookup[code] = meaning(text);
  return lookup;
}
