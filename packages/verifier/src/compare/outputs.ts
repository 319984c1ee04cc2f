import { type Core, qualifiedName, type Rule, type ValueType } from '@tiaoli/ir';

/** A value that two cores both decide: of a rule, or of one field of it. */
export interface Output {
  /** As people call it: `规则`, `主体.规则`, `规则.字段`. */
  readonly name: string;
  readonly rule: string;
  readonly entity?: string;
  readonly field?: string;
  readonly before: OutputType;
  readonly after: OutputType;
}

export interface OutputType {
  readonly type: ValueType;
  /** How many base units its own unit has. */
  readonly factor: string;
}

export interface Outputs {
  readonly shared: readonly SharedRule[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface SharedRule {
  readonly name: string;
  readonly rule: string;
  readonly entity?: string;
  /** The rule itself, or one for each of its fields. */
  readonly outputs: readonly Output[];
}

/** What both decide, and what only one of them does. Rules that are not shown are no outputs. */
export function outputsOf(before: Core, after: Core): Outputs {
  const [ours, theirs] = [shownIn(before), shownIn(after)];
  const shared = [...ours].flatMap(([name, { rule, entity }]): SharedRule[] => {
    const match = theirs.get(name);
    if (match === undefined) return [];
    const owner = entity === undefined ? {} : { entity };
    const head = { name, rule: rule.name, ...owner };
    return [{ ...head, outputs: outputsIn(head, rule, match.rule) }];
  });
  const only = (some: Shown, others: Shown) => [...some.keys()].filter((each) => !others.has(each));
  return { shared, removed: only(ours, theirs), added: only(theirs, ours) };
}

type Shown = ReadonlyMap<string, { readonly rule: Rule; readonly entity?: string }>;

function shownIn({ rules, entities }: Core): Shown {
  const ofElements = entities.flatMap(({ name, rules: own }) =>
    own.map((rule) => ({ rule, entity: name })),
  );
  const all = [...rules.map((rule) => ({ rule, entity: undefined })), ...ofElements];
  return new Map(
    all.flatMap(({ rule, entity }) => {
      if (rule.internal) return [];
      const owner = entity === undefined ? {} : { entity };
      return [[qualifiedName(entity, rule.name), { rule, ...owner }] as const];
    }),
  );
}

function outputsIn(
  head: Omit<SharedRule, 'outputs'>,
  before: Rule,
  after: Rule,
): readonly Output[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)];
  if (one === undefined || other === undefined) {
    return [{ ...head, before: typeOf(before), after: typeOf(after) }];
  }
  return [...one].flatMap(([field, ours]) => {
    const match = other.get(field);
    if (match === undefined) return [];
    return [{ ...head, name: `${head.name}.${field}`, field, before: ours, after: match }];
  });
}

function typeOf({ type, unit }: Rule): OutputType {
  return { type, factor: unit?.factor ?? '1' };
}

/** What a rule with several values has of them; undefined of one with one. */
function fieldsOf(rule: Rule): ReadonlyMap<string, OutputType> | undefined {
  const { type } = rule;
  if (type.kind === 'record') {
    return new Map(
      type.fields.map(({ name, type: of, unit }) => {
        return [name, { type: of, factor: unit?.factor ?? '1' }] as const;
      }),
    );
  }
  if (type.kind !== 'score') return undefined;
  const total = { type: { kind: 'number' }, factor: rule.unit?.factor ?? '1' } as const;
  const grade = type.enumeration;
  if (grade === undefined) return new Map([['total', total]]);
  const graded = { type: { kind: 'enumeration', enumeration: grade }, factor: '1' } as const;
  return new Map<string, OutputType>([
    ['total', total],
    ['grade', graded],
  ]);
}
