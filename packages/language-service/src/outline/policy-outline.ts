import type { Span } from '@tiaoli/diagnostics';
import type { YamlEntry, YamlMapping } from '@tiaoli/parser';
import {
  type EntityDeclaration,
  type Key,
  keys,
  type Policy,
  type RuleBody,
  type RuleDeclaration,
  type Text,
  type Title,
  titleOf,
  type VariantDeclaration,
} from '@tiaoli/syntax';
import type { OutlineItem } from './outline-of.js';

/** The sections of a policy that hold declarations, with what they declare. */
export function policyOutline({ entries }: YamlMapping, policy: Policy): readonly OutlineItem[] {
  const declared = declaredIn(policy);
  return entries.flatMap((entry) => {
    const children = declared.filter(
      ({ start, end }) => entry.span.start <= start && end <= entry.span.end,
    );
    return children.length === 0 ? [] : [section(entry, children)];
  });
}

function section({ key, span }: YamlEntry, children: readonly OutlineItem[]): OutlineItem {
  const rows: Readonly<Record<string, Key>> = keys.policy;
  const name = key.text.trim();
  const row = Object.values(rows).find(({ zh, en }) => zh === name || en === name);
  const title = row === undefined ? { zh: name, en: name } : { zh: row.zh, en: row.en };
  return { name, kind: 'section', title, ...span, selection: key.span, children };
}

function declaredIn(policy: Policy): readonly OutlineItem[] {
  return [
    ...policy.uses.map((each) => item('use', each.name, undefined, each.span)),
    ...policy.sources.map(plain),
    ...policy.units.map((each) => item('unit', each.name, undefined, each.span)),
    ...policy.enumerations.map((each) => ({
      ...plain(each),
      children: each.values.map(({ name, title }) => item('value', name, title, name.span)),
    })),
    ...policy.entities.map(entityItem),
    ...policy.inputs.map(plain),
    ...policy.parameters.map(plain),
    ...policy.rules.map(ruleItem),
    ...policy.claims.map(plain),
    ...policy.variants.map(variantItem),
  ];
}

function entityItem(entity: EntityDeclaration): OutlineItem {
  const children = [...entity.inputs.map(plain), ...entity.rules.map(ruleItem)];
  return { ...plain(entity), children };
}

function variantItem({ name, title, span, parameters, rules }: VariantDeclaration): OutlineItem {
  const children = [...parameters.map(plain), ...rules.map(ruleItem)];
  return item('place', name, title, span, children);
}

function ruleItem(rule: RuleDeclaration): OutlineItem {
  return { ...plain(rule), children: rule.body === undefined ? [] : partsOf(rule.body) };
}

/** The named parts of a rule. */
function partsOf(body: RuleBody): readonly OutlineItem[] {
  if (body.kind === 'checklist') {
    return body.items.map(({ name, title, span }) => item('item', name, title, span));
  }
  if (body.kind === 'milestones') {
    return body.milestones.map(({ name, title, span }) => item('field', name, title, span));
  }
  if (body.kind !== 'score') return [];
  return body.groups.flatMap(({ name, title, span, criteria }) => {
    const children = criteria.map((each) => item('criterion', each.name, each.title, each.span));
    return name === undefined ? children : [item('group', name, title, span, children)];
  });
}

interface Named {
  readonly kind: 'source' | 'enumeration' | 'entity' | 'input' | 'parameter' | 'rule' | 'claim';
  readonly name: Text;
  readonly title?: Title;
  readonly span: Span;
}

function plain({ kind, name, title, span }: Named): OutlineItem {
  return item(kind, name, title, span);
}

function item(
  kind: OutlineItem['kind'],
  name: Text,
  title: Title | undefined,
  span: Span,
  children: readonly OutlineItem[] = [],
): OutlineItem {
  const start = Math.min(span.start, name.span.start);
  const end = Math.max(span.end, name.span.end);
  const named = titleOf(title, name.text);
  return { name: name.text, kind, title: named, start, end, selection: name.span, children };
}
