import {
  type InputMapping,
  normalizeWidth,
  type PolicyReference,
  readPolicyReference,
  type Text,
  type UseDeclaration,
} from '@tiaoli/syntax';
import type { YamlNode } from '../yaml/node.js';
import { entriesOf, valueAt } from './collect-words.js';
import { readDeclaredName } from './declarations.js';
import { type Field, ownerOf, readFields, readNamed, replacement } from './fields.js';
import { type Reading, report } from './reading.js';
import { reportShape } from './shapes.js';
import { nameOf } from './texts.js';
import { readExpression, readName, readProse } from './values.js';

/** The words of another policy that expressions may use. */
export interface UsedWords {
  /** Its rules and their parts, which stand after a dot. */
  readonly results: Iterable<string>;
  /** Values of its enumerations, which stand alone. */
  readonly values: Iterable<string>;
}

/** `信用: property-credit-rating@1`, or a mapping that says more. */
export function readUse(reading: Reading, field: Field): UseDeclaration {
  const name = readDeclaredName(reading, field);
  if (name.text.includes('.')) {
    report(reading, 'name-has-sign', name.span, { name: name.text, character: '.' });
  }
  const bare = { kind: 'use', name, span: field.span } as const;
  const { value } = field;
  if (value.kind === 'scalar') {
    const used = readReference(reading, nameOf(value.text));
    return { ...bare, ...(used ? { used } : {}), mappings: [] };
  }
  if (value.kind !== 'mapping') {
    reportShape(reading, value, 'scalarOrMapping', ownerOf(field));
    return { ...bare, mappings: [] };
  }
  const fields = readFields(reading, value, 'use', ownerOf(field));
  const written = readName(reading, fields?.get('policy'));
  const used = written && readReference(reading, written);
  const note = readProse(reading, fields?.get('note'));
  const mappings = readMappings(reading, fields?.get('map'));
  return { ...bare, ...(used ? { used } : {}), mappings, ...(note ? { note } : {}) };
}

function readMappings(reading: Reading, field: Field | undefined): readonly InputMapping[] {
  if (field === undefined) return [];
  return readNamed(reading, field.value, ownerOf(field)).map((each) => ({
    input: nameOf(each.key),
    value: readExpression(reading, each),
    span: each.span,
  }));
}

function readReference(reading: Reading, { text, span }: Text): PolicyReference | undefined {
  const read = readPolicyReference(text);
  if (read !== undefined) return { ...read, span };
  const meant = meantReference(text);
  const fix = meant === undefined ? undefined : replacement(span, meant);
  report(reading, 'invalid-policy-reference', span, { text }, { fix });
  return undefined;
}

/** `id`, `id@v1`, `id@1.x`, `id @ ^1.2` in the form that is asked for. */
function meantReference(text: string): string | undefined {
  const [id = '', written = '*', ...more] = text.split('@').map((part) => part.trim());
  if (more.length > 0) return undefined;
  const range = written.replace(/^[vV^~=]+/, '').replace(/(\.[xX*])+$/, '');
  const meant = `${id.toLowerCase().replace(/[\s_]+/g, '-')}@${/^[xX]?$/.test(range) ? '*' : range}`;
  return readPolicyReference(meant) === undefined ? undefined : meant;
}

/** The policies that a file uses, each as it is written, before anything else is read. */
export function usedPoliciesIn(policy: YamlNode): readonly UsedPolicy[] {
  return entriesOf(valueAt(policy, 'policy', 'uses')).flatMap(({ key, value }) => {
    const node = value.kind === 'mapping' ? valueAt(value, 'use', 'policy') : value;
    const text = node?.kind === 'scalar' ? normalizeWidth(node.text.text).trim() : '';
    const used = readPolicyReference(text);
    return used === undefined ? [] : [{ alias: normalizeWidth(key.text).trim(), ...used }];
  });
}

export interface UsedPolicy {
  readonly alias: string;
  readonly id: string;
  readonly range: string;
}
