import type { RawFact } from '../evaluate.js';
import type { Element, Value } from '../value.js';
import { shorten } from '../values/shorten.js';
import { wrongType } from './expected.js';
import type { FactContext } from './fact-context.js';
import type { FactFindings } from './fact-findings.js';
import type { readEntries } from './read-facts.js';

/** Most elements of one list. */
const mostElements = 100_000;

/**
 * Reads a list of mappings, one an element, each with a key of its own. `read` is given, as lists
 * may hold lists.
 */
export function readList(
  raw: RawFact,
  context: FactContext,
  findings: FactFindings,
  read: typeof readEntries,
): Value | undefined {
  if (raw.kind !== 'list') {
    refuse(raw, context, listWords, findings);
    return undefined;
  }
  const { name } = context;
  if (raw.items.length > mostElements) {
    findings.report('list-too-long', { name, most: String(mostElements) });
    return undefined;
  }
  const items: Value[] = [];
  const keys = new Set<string>();
  for (const [index, item] of raw.items.entries()) {
    if (findings.isFull()) break;
    const element = readElement(
      item,
      { ...context, name: `${name}[${index + 1}]` },
      findings,
      read,
    );
    if (element === undefined) continue;
    if (keys.has(element.key)) reportTwice(element, context, findings);
    keys.add(element.key);
    items.push({ kind: 'element', element });
  }
  return { kind: 'list', items };
}

const listWords = { zh: '列表', en: 'a list' };
const elementWords = { zh: '一组“名称: 值”', en: 'a mapping of names to values' };

function refuse(
  raw: RawFact,
  context: FactContext,
  expected: typeof listWords,
  findings: FactFindings,
): void {
  const reading = wrongType(raw, context, expected);
  if ('diagnostic' in reading) findings.add(reading.diagnostic);
}

function readElement(
  raw: RawFact,
  context: FactContext,
  findings: FactFindings,
  read: typeof readEntries,
): Element | undefined {
  if (raw.kind !== 'object') {
    refuse(raw, context, elementWords, findings);
    return undefined;
  }
  const { type } = context.input;
  const entity = type.kind === 'list' && type.of.kind === 'element' ? type.of.entity : '';
  const known = findings.prepared.entities.get(entity);
  if (known === undefined) throw new ReferenceError(`no entity ${entity} in the core`);
  const keyName = known.entity.key;
  const given = raw.entries.find(([name]) => name === keyName)?.[1];
  if (given === undefined || given.kind === 'null') {
    findings.report('element-without-key', { name: context.name, key: keyName });
    return undefined;
  }
  const key = given.kind === 'text' || given.kind === 'number' ? given.text : '';
  if (given.kind === 'text' && key.trim() === '') {
    findings.report('element-without-key', { name: context.name, key: keyName });
    return undefined;
  }
  const path = key === '' ? context.name : pathOf(key, context);
  const facts = read(raw.entries, { inputs: known.inputs, path: `${path}.` }, findings);
  return { entity, key, path, facts };
}

/** `企业名单[甲公司]`; a long key is told from others by its position. */
function pathOf(key: string, { name }: FactContext): string {
  const start = name.lastIndexOf('[');
  const short = shorten(key);
  const shown = short === key ? quoted(key) : `${quoted(short)} ${name.slice(start + 1, -1)}`;
  return `${name.slice(0, start)}[${shown}]`;
}

/** A key that could be read as something else stands in quotation marks. */
function quoted(key: string): string {
  return /[[\]"']|^\s|\s$|^「/.test(key) ? JSON.stringify(key) : key;
}

function reportTwice(
  { entity, key }: Element,
  { name, prepared }: FactContext,
  findings: FactFindings,
): void {
  const keyName = prepared.entities.get(entity)?.entity.key ?? '';
  findings.report('element-key-twice', { name, key: keyName, value: shorten(key) });
}
