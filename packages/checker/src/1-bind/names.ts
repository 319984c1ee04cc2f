import type { Bilingual, Fix, Span } from '@tiaoli/diagnostics';
import {
  type EntityDeclaration,
  type Policy,
  ruleExpressions,
  walkExpression,
} from '@tiaoli/syntax';
import type { Report } from '../shared/findings.js';
import type { Declared, Names } from './scope.js';

const kindWords: { readonly [K in Declared['kind']]: Bilingual } = {
  input: { zh: '输入', en: 'an input' },
  parameter: { zh: '参数', en: 'a parameter' },
  rule: { zh: '规则', en: 'a rule' },
};

/** What an input, a parameter or a rule is called in messages. */
export function declaredWords(declared: Declared): Bilingual {
  return kindWords[declared.kind];
}

const here = { zh: '先在这里声明', en: 'declared here first' };

/** Inputs, parameters and rules share one space of names; the first to take a name has it. */
export function bindNames(policy: Policy, report: Report): Names {
  const names = new Map<string, Declared>();
  declareAll(names, [...policy.inputs, ...policy.parameters, ...policy.rules], report);
  const entities = bindEntities(policy, report);
  const owners = new Map<Declared, string>();
  const own = new Map<string, ReadonlyMap<string, Declared>>();
  for (const entity of entities.values()) {
    own.set(entity.name.text, bindMembers(entity, names, owners, report));
  }
  const about = new Set<string>();
  return createNames({ all: names, hidden: new Set(), about, entities, owners, own });
}

type Parts = Omit<Names, 'inside' | 'ofPolicy'> & {
  readonly own: ReadonlyMap<string, ReadonlyMap<string, Declared>>;
};

/** The names that are known at a place, and how to come to those about an element of a list. */
function createNames(parts: Parts, top?: Names): Names {
  const { all, own, hidden } = parts;
  const inner = new Map<string, Names>();
  const inside = (entity: string): Names => {
    const known = inner.get(entity);
    if (known !== undefined) return known;
    const members = own.get(entity) ?? new Map<string, Declared>();
    const covers = [...members].filter(([name, each]) => (all.get(name) ?? each) !== each);
    const more = {
      ...parts,
      all: new Map([...all, ...members]),
      about: new Set([...parts.about, entity]),
      hidden: new Set([...hidden, ...covers.map(([name]) => name)]),
    };
    const made = createNames(more, top ?? names);
    inner.set(entity, made);
    return made;
  };
  const names: Names = { ...parts, inside, ofPolicy: () => top ?? names };
  return names;
}

function declareAll(
  names: Map<string, Declared>,
  declarations: readonly Declared[],
  report: Report,
): void {
  for (const declared of declarations) {
    const name = declared.name.text;
    const earlier = names.get(name);
    if (earlier === undefined) names.set(name, declared);
    else if (earlier.kind !== declared.kind) {
      // Two of one kind are two equal keys of one mapping, which the reader reports.
      const parameters = { name, kind: kindWords[earlier.kind] };
      report('name-conflict', declared.name.span, parameters, {
        related: [{ span: earlier.name.span, message: here }],
      });
    }
  }
}

function bindEntities(policy: Policy, report: Report): ReadonlyMap<string, EntityDeclaration> {
  const entities = new Map<string, EntityDeclaration>();
  const enumerations = new Set(policy.enumerations.map(({ name }) => name.text));
  for (const entity of policy.entities) {
    const { text: name, span } = entity.name;
    // Both are types, so that an input could mean either.
    if (enumerations.has(name)) {
      report('name-conflict', span, { name, kind: { zh: '枚举', en: 'an enumeration' } });
    }
    if (!entities.has(name)) entities.set(name, entity);
  }
  return entities;
}

/** The names of one entity. One that hides a name of the policy could not be told from it. */
function bindMembers(
  entity: EntityDeclaration,
  outer: ReadonlyMap<string, Declared>,
  owners: Map<Declared, string>,
  report: Report,
): ReadonlyMap<string, Declared> {
  const members = new Map<string, Declared>();
  declareAll(members, [...entity.inputs, ...entity.rules], report);
  for (const [name, declared] of members) {
    owners.set(declared, entity.name.text);
    const hidden = outer.get(name);
    if (hidden === undefined) continue;
    const parameters = { name, kind: kindWords[hidden.kind], entity: entity.name.text };
    report('name-hides-outer', declared.name.span, parameters, {
      related: [{ span: hidden.name.span, message: here }],
      fix: renaming(entity, declared, outer),
    });
  }
  return members;
}

/** Another name, where it is declared and in the rules of its own entity. */
function renaming(
  entity: EntityDeclaration,
  declared: Declared,
  taken: ReadonlyMap<string, Declared>,
): Fix | undefined {
  const { text: name, span } = declared.name;
  const text = `${entity.name.text}${name}`;
  const isTaken =
    taken.has(text) || [...entity.inputs, ...entity.rules].some((each) => each.name.text === text);
  if (isTaken || !/^[\p{L}_][\p{L}\p{M}\p{Nd}_]*$/u.test(text)) return undefined;
  const spans: Span[] = [span];
  if (entity.key?.text === name) spans.push(entity.key.span);
  for (const root of entity.rules.flatMap(ruleExpressions)) {
    for (const node of walkExpression(root)) {
      if (node.kind === 'reference' && node.name === name) spans.push(node.span);
    }
  }
  return {
    title: { zh: `改名为 \`${text}\``, en: `rename it \`${text}\`` },
    edits: spans.map((each) => ({ span: each, text })),
  };
}
