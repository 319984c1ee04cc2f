import type { Rule } from '@tiaoli/ir';
import type { MemberAccess } from '@tiaoli/syntax';
import type { Scope } from '../../1-bind/scope.js';
import type { UsedPolicy } from '../../1-bind/uses.js';
import type { Face } from '../../shared/faces.js';
import { replaceFix } from '../../shared/fixes.js';
import { errorType, isUnsound, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking } from '../checking.js';
import { typeKey, usedType } from './used-type.js';

/** The policy whose result a member access names: `信用.红榜`. */
export function usedPolicyOf(
  { of }: MemberAccess,
  { uses }: Pick<Scope, 'uses'>,
): UsedPolicy | undefined {
  return of.kind === 'reference' ? uses.get(of.name) : undefined;
}

/** The whole type of a rule of another policy; what is wrong with it is reported at its name. */
export function usedRuleType(
  node: MemberAccess,
  use: UsedPolicy,
  checking: Checking,
): SemanticType {
  const { versions, alias } = use;
  const { name } = node;
  // What is wrong with the policy as a whole was reported.
  if (versions.length === 0) return unsound(checking);
  const known = versions.flatMap(({ rules, core }) => {
    const rule = rules.get(name);
    return rule === undefined ? [] : [{ rule, core }];
  });
  const [first] = known;
  if (first === undefined) return unknownRule(node, use, checking);
  if (known.some(({ rule }) => rule.internal)) {
    checking.report('used-rule-internal', node.nameSpan, { name, policy: first.core.policy });
    return errorType;
  }
  const types = known.map(({ rule, core }) => foreignType(rule, core, node, use, checking));
  const [type = errorType] = types;
  if (types.some(isUnsound)) return unsound(checking);
  const differing = known.filter(
    (_, index) => typeKey(types[index] ?? errorType) !== typeKey(type),
  );
  const lacking = versions.filter(({ rules }) => !rules.has(name));
  if (differing.length + lacking.length > 0) {
    const versionOf = ({ core }: Pick<Face, 'core'>): string => `\`${core.version}\``;
    const like = known.filter((each) => !differing.includes(each)).map(versionOf);
    checking.report('used-versions-differ', node.nameSpan, {
      name: `${alias}.${name}`,
      versions: like.join('、'),
      others: [...differing, ...lacking].map(versionOf).join('、'),
    });
    return errorType;
  }
  checking.tables.used.set(node, { alias, rule: first.rule, type });
  return type;
}

function foreignType(
  { type, unit, name }: Rule,
  home: Face['core'],
  { nameSpan }: MemberAccess,
  { alias }: UsedPolicy,
  checking: Checking,
): SemanticType {
  const strange = new Set<string>();
  const found = usedType({ type, unit, home }, checking.scope, strange);
  const [strangeUnit] = strange;
  if (strangeUnit !== undefined) {
    const parameters = { name: `${alias}.${name}`, unit: strangeUnit };
    checking.report('used-unit-unknown', nameSpan, parameters);
  } else if (isUnsound(found)) {
    checking.report('used-rule-of-elements', nameSpan, { name: `${alias}.${name}` });
  }
  return found;
}

function unknownRule(
  { name, nameSpan }: MemberAccess,
  { versions, declaration }: UsedPolicy,
  checking: Checking,
): SemanticType {
  const names = versions.flatMap(({ core }) =>
    core.rules.flatMap((rule) => (rule.internal ? [] : [rule.name])),
  );
  const [near] = checking.findings.nearest(name, new Set(names));
  const fix = near === undefined ? undefined : replaceFix(nameSpan, near);
  const policy = declaration.used?.id ?? '';
  checking.report('unknown-used-rule', nameSpan, { name, policy }, { fix });
  return errorType;
}

function unsound(checking: Checking): SemanticType {
  checking.spoil();
  return errorType;
}
