import type { FactValue } from 'tiaoli';
import { limits } from './limits.js';
import type { Share, SharedFile } from './share.js';
import { isSharedPath } from './shared-path.js';

type Fields = ReadonlyMap<string, unknown>;

const fieldsOfShare = ['policy', 'files', 'facts', 'asOf', 'place', 'panel'];
const hash = /^sha256:[0-9a-f]{64}$/;

/** What was read from a link, made anew from what it may hold; nothing where it holds more or else. */
export function shareOf(value: unknown): Share | undefined {
  const fields = fieldsOf(value, fieldsOfShare);
  const files = filesOf(fields?.get('files'));
  const facts = factsOf(fields?.get('facts'));
  const policy = fields?.get('policy');
  if (fields === undefined || files === undefined || facts === undefined) return undefined;
  const own = files.find(({ path }) => path === policy);
  if (own === undefined || !('text' in own)) return undefined;
  const asOf = optional(fields, 'asOf', isDate);
  const place = optional(fields, 'place', isName);
  const panel = optional(fields, 'panel', isName);
  if (asOf === undefined || place === undefined || panel === undefined) return undefined;
  return { policy: own.path, files, facts, ...asOf, ...place, ...panel };
}

function filesOf(value: unknown): readonly SharedFile[] | undefined {
  if (!Array.isArray(value) || value.length > limits.files) return undefined;
  const files = value.flatMap((each) => fileOf(each) ?? []);
  // Windows and macOS hold names in capitals for the same.
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  return names.size === value.length ? files : undefined;
}

function fileOf(value: unknown): SharedFile | undefined {
  const fields = fieldsOf(value, ['path', 'text', 'hash']);
  const [path, text, sum] = ['path', 'text', 'hash'].map((name) => fields?.get(name));
  if (!isSharedPath(path)) return undefined;
  if (typeof text === 'string' && sum === undefined) return { path, text };
  if (typeof sum === 'string' && hash.test(sum) && text === undefined) return { path, hash: sum };
  return undefined;
}

function factsOf(value: unknown): Share['facts'] | undefined {
  const facts = factOf(value, 0);
  const isRecord = typeof facts === 'object' && facts !== null && !Array.isArray(facts);
  // What is neither a list nor a single value is a record.
  return isRecord ? (facts as Share['facts']) : undefined;
}

function factOf(value: unknown, depth: number): FactValue | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || depth > limits.depth) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((each) => factOf(each, depth + 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries = Object.entries(value).map(([name, each]) => [name, factOf(each, depth + 1)]);
  const isClean = entries.every(([name, each]) => name !== '__proto__' && each !== undefined);
  return isClean ? Object.fromEntries(entries) : undefined;
}

/** Its own fields, if it has no others than these. */
function fieldsOf(value: unknown, names: readonly string[]): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(([name]) => names.includes(name)) ? new Map(entries) : undefined;
}

/** A field of a text that may be absent; nothing where it is there and wrong. */
function optional<Name extends string>(
  fields: Fields,
  name: Name,
  isRight: (text: string) => boolean,
): { readonly [Key in Name]?: string } | undefined {
  const value = fields.get(name);
  if (value === undefined) return {};
  return typeof value === 'string' && isRight(value)
    ? ({ [name]: value } as { [Key in Name]?: string })
    : undefined;
}

function isName(text: string): boolean {
  return text.length <= limits.name;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
