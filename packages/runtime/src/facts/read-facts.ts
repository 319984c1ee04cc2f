import { type Core, type Entity, entityOf, type Input } from '@tiaoli/ir';
import { Failure } from '../outcome.js';
import type { Element, Value } from '../value.js';
import { eachFact, findNoData, isFacts } from './plain-data.js';
import type { Problem } from './problem.js';
import { createListReader } from './read-list.js';
import { createValueReader } from './read-value.js';

/** Facts by the order of their inputs, all elements of their lists, and what is wrong. */
export interface FactsRead {
  readonly facts: readonly (Value | undefined)[];
  readonly elements: readonly Element[];
  readonly problems: readonly Problem[];
}

/** What is read, and what was found on the way. */
export interface Reading {
  readonly problems: Problem[];
  readonly elements: Element[];
}

type Read = (given: unknown, path: string, reading: Reading) => Value | undefined;

/** Reads a mapping of facts; what stands before a name in problems is its path. */
export type ReadEntries = (
  facts: object,
  path: string,
  reading: Reading,
) => readonly (Value | undefined)[];

/** Reads facts as a core's inputs want them, as the evaluator does. */
export function createFactReader(core: Core): (facts: unknown) => FactsRead {
  const entities = new Map<string, ReadEntries>();
  const owner = (inputs: readonly Input[]): ReadEntries =>
    createEntriesReader(
      inputs.map(({ name }) => name),
      inputs.map(createRead),
    );
  const createRead = (input: Input): Read => {
    const entity = core.entities.find(({ name }) => name === entityOf(input.type));
    if (entity === undefined) return createOneReader(input, core);
    return createListReader(entity, (facts, path, reading) =>
      entriesReader(entity)(facts, path, reading),
    );
  };
  // Entities may hold lists of each other: each is read by one reader, made when it is needed.
  const entriesReader = (entity: Entity): ReadEntries => {
    const reader = entities.get(entity.name) ?? owner(entity.inputs);
    entities.set(entity.name, reader);
    return reader;
  };
  const read = owner(core.inputs);
  return (given) => {
    const problems = isFacts(given)
      ? findNoData(given)
      : [{ fact: '', code: 'facts-not-an-object' }];
    const elements: Element[] = [];
    const facts =
      isFacts(given) && problems.length === 0 ? read(given, '', { problems, elements }) : [];
    return { facts, elements, problems };
  };
}

function createOneReader(input: Input, core: Core): Read {
  const read = createValueReader(input, core);
  return (given, fact, { problems }) => {
    const value = read(given);
    if (!(value instanceof Failure)) return value;
    problems.push({ fact, code: value.code });
    return undefined;
  };
}

function createEntriesReader(names: readonly string[], readers: readonly Read[]): ReadEntries {
  const places = new Map(names.map((name, place) => [name, place]));
  return (facts, path, reading) => {
    const values: (Value | undefined)[] = names.map(() => undefined);
    const seen: boolean[] = [];
    eachFact(facts, (given, fact) => {
      const place = places.get(given) ?? places.get(halfWidth(given));
      if (place === undefined) {
        reading.problems.push({ fact: path + given, code: 'unknown-fact' });
      } else if (seen[place] === true) {
        reading.problems.push({ fact: path + given, code: 'fact-given-twice' });
      } else {
        seen[place] = true;
        if (fact === null || fact === undefined) return;
        values[place] = readers[place]?.(fact, path + given, reading);
      }
    });
    return values;
  };
}

/** Declared names are read so, and 面积（建筑） means 面积(建筑) in facts too. */
function halfWidth(name: string): string {
  return name
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[　 ]/g, ' ')
    .trim();
}
