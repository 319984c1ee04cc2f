import { type Key, type KeyContext, type KeyShape, keys } from '@tiaoli/syntax';

/** What a scalar says, and so how it is printed. */
export type ScalarRole =
  | 'prose'
  | 'name'
  | 'date'
  | 'boolean'
  | 'unit'
  | 'type'
  | 'format'
  | 'hit'
  | 'counts'
  | 'modality'
  /** How many items of a checklist: a word, or `至少` and a number. */
  | 'require'
  | 'remainder'
  /** An expression, a test, a rounding or a table: printed from the syntax tree. */
  | 'tree'
  /** The range of a grade: a test, or `otherwise`. */
  | 'grade';

/** What may stand at a place of a policy file, for each shape of YAML. */
export interface Slot {
  readonly scalar?: ScalarRole;
  /** The contexts whose keys a mapping has. */
  readonly contexts?: readonly KeyContext[];
  /** What stands under a key of the author's own: a name, or the test of a band. */
  readonly other?: { readonly key: 'name' | 'tree'; readonly value: Slot };
  readonly item?: Slot;
}

const prose: Slot = { scalar: 'prose' };
const name: Slot = { scalar: 'name' };
const tree: Slot = { scalar: 'tree' };
const title: Slot = { scalar: 'prose', contexts: ['title'] };

const mappingOf = (...contexts: readonly KeyContext[]): Slot => ({ contexts });
const named = (value: Slot): Slot => ({ other: { key: 'name', value } });
/** A list whose only item may stand alone. */
const listOf = (item: Slot): Slot => ({ ...item, item });

const brackets: Slot = { contexts: ['brackets'], other: { key: 'tree', value: tree } };
const values: Slot = { ...named(title), item: name };
const criteria = named(mappingOf('criterion'));
const modality: Slot = { scalar: 'modality' };

const byShape: { readonly [S in Exclude<KeyShape, 'mapping' | 'list'>]: Slot } = {
  text: prose,
  title,
  date: { scalar: 'date' },
  boolean: { scalar: 'boolean' },
  expression: tree,
  expressions: { item: tree },
  test: tree,
  table: tree,
  rounding: tree,
  clauses: { scalar: 'prose', item: prose },
};

/** The keys whose shape alone does not say what stands under them. */
const special: { readonly [C in KeyContext]?: Readonly<Record<string, Slot>> } = {
  policy: {
    policy: name,
    version: name,
    uses: named({ scalar: 'name', contexts: ['use'] }),
    sources: named(mappingOf('source')),
    units: named(tree),
    enumerations: named(mappingOf('enumeration')),
    entities: named(mappingOf('entity')),
    inputs: named(mappingOf('input')),
    parameters: named(listOf(mappingOf('parameter'))),
    rules: named(mappingOf('rule')),
    claims: named(mappingOf('claim')),
    place: name,
    supersedes: { scalar: 'name', item: name },
    variants: named(mappingOf('variant')),
  },
  variant: {
    parameters: named(listOf(mappingOf('parameter'))),
    rules: named(mappingOf('rule')),
  },
  claim: { rises: name },
  use: { policy: name, map: named(tree) },
  enumeration: { values },
  entity: {
    key: name,
    unit: { scalar: 'unit' },
    inputs: named(mappingOf('input')),
    rules: named(mappingOf('rule')),
  },
  input: {
    type: { scalar: 'type' },
    of: name,
    unit: { scalar: 'unit' },
    format: { scalar: 'format' },
    decimals: name,
    values,
  },
  parameter: {
    unit: { scalar: 'unit' },
    type: { scalar: 'type' },
    format: { scalar: 'format' },
    decimals: name,
    dated: listOf(mappingOf('parameter')),
  },
  rule: {
    unit: { scalar: 'unit' },
    format: { scalar: 'format' },
    columns: named(title),
    hit: { scalar: 'hit' },
    cases: listOf(mappingOf('case', 'otherwise')),
    tiers: brackets,
    slabs: brackets,
    score: mappingOf('score'),
    checklist: mappingOf('checklist'),
    range: mappingOf('range'),
    milestones: named(mappingOf('milestone')),
    allocate: mappingOf('allocation'),
    modality,
    accept: listOf(mappingOf('acceptance')),
  },
  acceptance: { code: name },
  case: { modality },
  checklist: {
    require: { scalar: 'require' },
    items: named({ scalar: 'tree', contexts: ['checklistItem'] }),
  },
  checklistItem: { modality },
  allocation: { remainder: { scalar: 'remainder' } },
  score: {
    groups: named(mappingOf('group')),
    criteria,
    grades: named({ scalar: 'grade' }),
    veto: listOf(mappingOf('veto')),
  },
  group: { counts: { scalar: 'counts' }, criteria },
  criterion: { bands: brackets },
  veto: { grade: name },
};

/** The top of a policy file. */
export const policySlot: Slot = mappingOf('policy');

/** A key of the language with what stands under it. */
export interface KnownKey {
  readonly key: Key;
  readonly slot: Slot;
}

/** The key of one of the contexts that a spelling is, in either language. */
export function knownKey(contexts: readonly KeyContext[], spelling: string): KnownKey | undefined {
  for (const context of contexts) {
    const rows: Readonly<Record<string, Key>> = keys[context];
    for (const [id, key] of Object.entries(rows)) {
      if (key.zh === spelling || key.en === spelling)
        return { key, slot: slotOf(context, id, key) };
    }
  }
  return undefined;
}

function slotOf(context: KeyContext, id: string, key: Key): Slot {
  const own = special[context];
  if (own !== undefined && Object.hasOwn(own, id)) return own[id] ?? {};
  return key.shape === 'mapping' || key.shape === 'list' ? {} : byShape[key.shape];
}
