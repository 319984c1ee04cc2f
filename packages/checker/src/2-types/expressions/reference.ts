import { areOpposites, type Fix } from '@tiaoli/diagnostics';
import type { Reference } from '@tiaoli/syntax';
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
  const declared = scope.names.get(node.name);
  if (declared !== undefined) {
    tables.meanings.set(node, { kind: 'declared', declared });
    if (tables.unsound.has(node.name)) checking.spoil();
    return plainType(node, tables.declared.get(node.name) ?? errorType, checking);
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

/** What a name alone is worth: of several outputs the first, of a score nothing. */
function plainType(node: Reference, type: SemanticType, checking: Checking): SemanticType {
  if (type.kind === 'record') return type.fields[0]?.type ?? errorType;
  if (type.kind !== 'score') return type;
  const total = scoreFields.total[checking.scope.language];
  const fix = insertFix(node.span.end, `.${total}`);
  checking.report('score-without-field', node.span, { name: node.name, total }, { fix });
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
    findings.nearest(node.name, scope.names.keys()).length > 0 ||
    oppositeOf(node.name, checking) !== undefined
  );
}

function resolve(node: Reference, enumeration: string, { tables }: Checking): SemanticType {
  tables.meanings.set(node, { kind: 'value', enumeration });
  return { kind: 'enumeration', enumeration };
}

/** Without signs or blanks, so that an expression needs no 「」 around it. */
const unquotedName = /^[\p{L}\p{M}\p{N}_%‰]+$/u;

const chinese = /\p{Script=Han}/u;

function unknownName(node: Reference, checking: Checking): SemanticType {
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
  const [near] = checking.findings.nearest(node.name, joined(names.keys(), enumerationsOf.keys()), {
    shortForms: true,
  });
  return near === undefined ? undefined : replaceFix(node.span, write(near));
}

/** Not gathered before it is known that they are needed. */
function* joined(...parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part;
}

/** The declared condition that is false exactly when what the name says holds. */
function oppositeOf(name: string, { scope, tables, findings }: Checking): string | undefined {
  if (!findings.mayCompare(name, scope.names.size)) return undefined;
  for (const each of scope.names.keys()) {
    const isCondition = tables.declared.get(each)?.kind === 'boolean';
    if (isCondition && areOpposites(name, each)) return each;
  }
  return undefined;
}
