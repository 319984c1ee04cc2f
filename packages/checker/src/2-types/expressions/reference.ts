import { areOpposites, type Fix } from '@tiaoli/diagnostics';
import type { MilestonesBody, Reference } from '@tiaoli/syntax';
import { expressionKeywords, scoreFields } from '@tiaoli/syntax';
import { reportNotAValue } from '../../1-bind/inferred-enumerations.js';
import { insertFix, replaceFix } from '../../shared/fixes.js';
import { errorType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';

export function inferReference(
  node: Reference,
  { type: expected }: Expected,
  checking: Checking,
): SemanticType {
  const { scope, tables } = checking;
  const declared = scope.names.all.get(node.name);
  if (declared !== undefined) {
    if (scope.names.hidden.has(node.name)) return unclearElement(node, checking);
    tables.meanings.set(node, { kind: 'declared', declared });
    if (tables.unsound.has(declared)) checking.spoil();
    if (declared.kind === 'rule' && declared.body?.kind === 'milestones') {
      return wholeMilestones(node, declared.body, checking);
    }
    return plainType(node, tables.declared.get(declared) ?? errorType, checking);
  }
  const holders = scope.enumerationsOf.get(node.name) ?? [];
  if (expected?.kind === 'enumeration')
    return valueIn(node, expected.enumeration, holders, checking);
  const [only] = holders;
  if (only === undefined) return unknownName(node, checking);
  if (holders.length > 1) {
    const enumerations = holders.map((name) => `\`${name}\``).join('、');
    checking.report('ambiguous-enumeration-value', node.span, { name: node.name, enumerations });
    return errorType;
  }
  return resolve(node, only, checking);
}

/** A name of two entities, both of which have an element here. */
function unclearElement(node: Reference, checking: Checking): SemanticType {
  checking.report('element-name-unclear', node.span, { name: node.name });
  return errorType;
}

/** What a name alone is worth: of several outputs the first, of a score nothing. */
export function plainType(
  node: Pick<Reference, 'name' | 'span'>,
  type: SemanticType,
  checking: Checking,
): SemanticType {
  if (type.kind === 'record') return type.fields[0]?.type ?? errorType;
  if (type.kind !== 'score') return type;
  const total = scoreFields.total[checking.scope.language];
  const fix = insertFix(node.span.end, `.${total}`);
  checking.report('score-without-field', node.span, { name: node.name, total }, { fix });
  return errorType;
}

/** Several milestones have no status together. */
function wholeMilestones(
  node: Reference,
  { milestones: [first] }: MilestonesBody,
  checking: Checking,
): SemanticType {
  const field = first?.name.text ?? '';
  const fix = insertFix(node.span.end, `.${field}`);
  checking.report('milestones-without-field', node.span, { name: node.name, field }, { fix });
  return errorType;
}

function valueIn(
  node: Reference,
  wanted: string,
  holders: readonly string[],
  checking: Checking,
): SemanticType {
  if (holders.includes(wanted)) return resolve(node, wanted, checking);
  const enumeration = checking.scope.enumerations.get(wanted);
  if (enumeration === undefined) return errorType;
  const isNear = checking.findings.nearest(node.name, enumeration.ranks.keys()).length > 0;
  if (holders.length === 0 && !isNear && isNearName(node, checking)) {
    return unknownName(node, checking);
  }
  reportNotAValue(node.name, node.span, enumeration, checking.findings);
  return errorType;
}

function isNearName(node: Reference, checking: Checking): boolean {
  const { findings, scope } = checking;
  return (
    findings.nearest(node.name, scope.names.all.keys()).length > 0 ||
    oppositeOf(node.name, checking) !== undefined
  );
}

function resolve(node: Reference, enumeration: string, { tables }: Checking): SemanticType {
  tables.meanings.set(node, { kind: 'value', enumeration });
  return { kind: 'enumeration', enumeration };
}

/** A name that is known inside an entity only. */
function nameOfElement(node: Reference, entity: string, checking: Checking): SemanticType {
  checking.report('name-of-element', node.span, { name: node.name, entity });
  return errorType;
}

function ownerOf(name: string, { scope }: Checking): string | undefined {
  for (const [declared, entity] of scope.names.owners) {
    if (declared.name.text === name) return entity;
  }
  return undefined;
}

/** Without signs or blanks, so that an expression needs no 「」 around it. */
const unquotedName = /^[\p{L}\p{M}\p{N}_%‰]+$/u;

const chinese = /\p{Script=Han}/u;

function unknownName(node: Reference, checking: Checking): SemanticType {
  const { uses } = checking.scope;
  if (uses.has(node.name)) {
    checking.report('use-without-result', node.span, { name: node.name });
    return errorType;
  }
  // A policy that is not known may well have such a value; that it is not was reported.
  if ([...uses.values()].some(({ versions }) => versions.length === 0)) {
    checking.spoil();
    return errorType;
  }
  const owner = ownerOf(node.name, checking);
  if (owner !== undefined) return nameOfElement(node, owner, checking);
  const fix = nearFix(node, checking);
  checking.report('unknown-name', node.span, { name: node.name }, { fix });
  return errorType;
}

function nearFix(node: Reference, checking: Checking): Fix | undefined {
  const { names, enumerationsOf, language } = checking.scope;
  const write = (name: string): string =>
    node.quoted || !unquotedName.test(name) ? `「${name}」` : name;
  const opposite = oppositeOf(node.name, checking);
  if (opposite !== undefined) {
    const not = expressionKeywords.not[chinese.test(opposite) ? 'zh' : language];
    return replaceFix(node.span, `${not} ${write(opposite)}`);
  }
  const known = joined(names.all.keys(), enumerationsOf.keys());
  const [near] = checking.findings.nearest(node.name, known, { shortForms: true });
  return near === undefined ? undefined : replaceFix(node.span, write(near));
}

/** Not gathered before it is known that they are needed. */
function* joined(...parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part;
}

/** The declared condition that is false exactly when what the name says holds. */
function oppositeOf(name: string, { scope, tables, findings }: Checking): string | undefined {
  if (!findings.mayCompare(name, scope.names.all.size)) return undefined;
  for (const [each, declared] of scope.names.all) {
    const isCondition = tables.declared.get(declared)?.kind === 'boolean';
    if (isCondition && areOpposites(name, each)) return each;
  }
  return undefined;
}
