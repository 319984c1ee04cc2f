import type { Entity } from '@tiaoli/ir';
import { Element, type Value } from '../value.js';
import { isMapping } from './plain-data.js';
import type { ReadEntries, Reading } from './read-facts.js';
import { writtenOf } from './read-value.js';

/** Most elements of one list. */
const mostElements = 100_000;
/** Whoever has so many problems reads no more of them. */
const mostProblems = 1_000;

/** Reads a list of mappings, one an element, each with a key of its own. */
export function createListReader(
  entity: Entity,
  read: ReadEntries,
): (given: unknown, path: string, reading: Reading) => Value | undefined {
  return (given, path, reading) => {
    const report = (fact: string, code: string): undefined => {
      reading.problems.push({ fact, code });
    };
    if (!Array.isArray(given)) return report(path, 'fact-wrong-type');
    if (given.length > mostElements) return report(path, 'list-too-long');
    const items: Element[] = [];
    const keys = new Set<string>();
    for (const [index, item] of given.entries()) {
      if (reading.problems.length >= mostProblems) break;
      const name = `${path}[${index + 1}]`;
      const key = keyOf(item, entity.key);
      if (key === undefined) {
        report(name, isMapping(item) ? 'element-without-key' : 'fact-wrong-type');
        continue;
      }
      const own = key === '' ? name : `${path}[${quoted(key)}]`;
      const facts = read(item, `${own}.`, reading);
      if (keys.has(key)) report(path, 'element-key-twice');
      keys.add(key);
      const element = new Element(entity.name, key, reading.elements.length, facts);
      reading.elements.push(element);
      items.push(element);
    }
    return items;
  };
}

/** Empty for a key that is no text, which its own reader refuses. */
function keyOf(item: unknown, name: string): string | undefined {
  if (!isMapping(item)) return undefined;
  const given: unknown = Object.hasOwn(item, name) ? Reflect.get(item, name) : undefined;
  if (given === undefined || given === null) return undefined;
  return typeof given === 'string' && given.trim() === '' ? undefined : (writtenOf(given) ?? '');
}

/** A key that could be read as something else stands in quotation marks. */
function quoted(key: string): string {
  return /[[\]"']|^\s|\s$|^「/.test(key) ? JSON.stringify(key) : key;
}
