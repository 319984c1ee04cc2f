import { called, numbered } from '@tiaoli/coverage';
import type { Bilingual } from '@tiaoli/diagnostics';
import type {
  CoreExpression,
  CoreKind,
  CriterionMethod,
  Score,
  ScoreCriterion,
  Slabs,
  SortKey,
  Table,
  Tiers,
} from '@tiaoli/ir';
import type { Path } from './path.js';
import type { Site } from './site.js';

/** An expression under another one, and what is otherwise there. */
export interface Place {
  readonly child: CoreExpression;
  readonly at: Path;
  readonly inside?: Bilingual;
  readonly there?: Partial<Pick<Site, 'subject' | 'context' | 'isCondition' | 'nudge'>>;
}

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Placers = {
  readonly [K in CoreKind]?: (node: NodeOf<K>, path: Path) => readonly (Place | undefined)[];
};

/** The expressions directly under one, each with its path. */
export function placesIn(node: CoreExpression, path: Path): readonly Place[] {
  const placer = placers[node.kind];
  // The table's type ties each kind to its own placer.
  const places = placer === undefined ? plainPlaces(node) : placer(node as never, path);
  return places.filter((place) => place !== undefined);
}

function place(
  child: CoreExpression | undefined,
  at: Path,
  more: Omit<Place, 'child' | 'at'> = {},
): Place | undefined {
  return child && { child, at, ...more };
}

/** Of the kinds that hold their expressions directly or in a list. */
function plainPlaces(node: CoreExpression): readonly (Place | undefined)[] {
  const isAtom = node.kind === 'compare' || node.kind === 'call' || node.kind === 'dateCall';
  const more = isAtom ? { there: { isCondition: false } } : {};
  return Object.entries(node).flatMap(([key, value]) => {
    if (isExpression(value)) return [place(value, [key], more)];
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return items.map((item, index) =>
      isExpression(item) ? place(item, [key, index], more) : undefined,
    );
  });
}

function isExpression(value: unknown): value is CoreExpression {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}

const brackets = (node: Tiers | Slabs): readonly (Place | undefined)[] => [
  place(node.amount, ['amount']),
  ...node.brackets.flatMap(({ id, lower, upper, rate }, index) => {
    const at = (key: string): Path => ['brackets', index, key];
    const inside = numbered.bracket(index + 1);
    // A bound ends one bracket and begins the next, so that both are moved together.
    const bound = { inside, there: { nudge: undefined } };
    return [
      place(lower, at('lower'), bound),
      place(upper, at('upper'), bound),
      place(rate, at('rate'), { inside, there: { context: id } }),
    ];
  }),
];

const keys = (by: readonly SortKey[]): readonly (Place | undefined)[] =>
  by.map(({ value }, index) => place(value, ['by', index, 'value']));

const limited = (
  node: NodeOf<'cap'> | NodeOf<'floor'> | NodeOf<'round'>,
): readonly (Place | undefined)[] => [
  place(node.value, ['value'], { there: { context: node.value.id } }),
  ...(node.kind === 'round'
    ? []
    : [place(node.limit, ['limit'], { there: { context: node.limit.id } })]),
];

const placers: Placers = {
  round: limited,
  cap: limited,
  floor: limited,
  allocate: ({ amount, list, weight }) => [
    place(amount, ['amount'], { there: { context: amount.id } }),
    place(list, ['list'], { there: { context: list.id } }),
    place(weight, ['weight'], { there: { context: weight.id } }),
  ],
  match: (node) => [
    place(node.subject, ['subject'], { there: { isCondition: false } }),
    place(node.test, ['test'], { there: { subject: node.subject, context: node.id } }),
  ],
  cases: ({ branches }) =>
    branches.flatMap(({ id, when, then }, index) => {
      const inside = when === undefined ? numbered.otherwiseCase : numbered.case(index + 1);
      return [
        place(when, ['branches', index, 'when'], { inside, there: { context: when?.id ?? id } }),
        place(then, ['branches', index, 'then'], { inside, there: { context: then.id } }),
      ];
    }),
  table: tablePlaces,
  tiers: brackets,
  slabs: brackets,
  score: scorePlaces,
  checklist: (node) => [
    ...node.items.map(({ title, when }, index) =>
      place(when, ['items', index, 'when'], {
        inside: called(title),
        there: { context: when.id },
      }),
    ),
    place(node.count, ['count'], { there: { nudge: { kind: 'bound' } } }),
  ],
  milestones: ({ milestones }) =>
    milestones.flatMap(({ title, due, done, doneOn }, index) => {
      const at = (key: string): Path => ['milestones', index, key];
      const inside = called(title);
      return [
        place(due, at('due'), { inside, there: { nudge: { kind: 'bound' }, context: due.id } }),
        place(done, at('done'), { inside, there: { context: done.id } }),
        place(doneOn, at('doneOn'), { inside, there: { context: doneOn.id } }),
      ];
    }),
  rank: (node) => [place(node.list, ['list']), ...keys(node.by)],
  sort: (node) => [
    place(node.list, ['list']),
    ...keys(node.by),
    place(node.top, ['top'], { there: { nudge: { kind: 'bound' } } }),
  ],
};

function tablePlaces(node: Table, path: Path): readonly (Place | undefined)[] {
  const words = rowWords(path);
  return [
    ...node.columns.map(({ subject }, index) =>
      place(subject, ['columns', index, 'subject'], {
        there: { isCondition: false, context: subject.id },
      }),
    ),
    ...node.rows.flatMap(({ cells, outputs }, row) => {
      const inside = words(row + 1);
      return [
        ...cells.map(({ test }, index) =>
          place(test, ['rows', row, 'cells', index, 'test'], {
            inside,
            there: { subject: node.columns[index]?.subject, context: test?.id ?? node.id },
          }),
        ),
        ...outputs.map((output, index) =>
          place(output, ['rows', row, 'outputs', index], { inside, there: { context: output.id } }),
        ),
      ];
    }),
  ];
}

function scorePlaces(node: Score): readonly (Place | undefined)[] {
  const total = { there: { subject: node } };
  return [
    ...node.groups.flatMap(({ name, title, criteria, max, weight }, index) => {
      const at: Path = ['groups', index];
      const inside = name === '' ? {} : { inside: groupWords(title) };
      return [
        ...criteria.flatMap((criterion, each) =>
          criterionPlaces(criterion, [...at, 'criteria', each]),
        ),
        place(max, [...at, 'max'], inside),
        place(weight, [...at, 'weight'], inside),
      ];
    }),
    place(node.max, ['max'], total),
    place(node.total, ['total'], total),
    ...node.grades.map(({ grade, test }, index) =>
      place(test, ['grades', index, 'test'], {
        inside: gradeWords(grade),
        there: { subject: node, context: test?.id ?? node.id },
      }),
    ),
    ...node.vetoes.map(({ title, when }, index) =>
      place(when, ['vetoes', index, 'when'], {
        inside: vetoWords(title),
        there: { context: when.id },
      }),
    ),
  ];
}

function criterionPlaces(
  { title, method, max }: ScoreCriterion,
  at: Path,
): readonly (Place | undefined)[] {
  const inside = criterionWords(title);
  const there = (child: CoreExpression) => ({ inside, there: { context: child.id } });
  return [
    ...methodPlaces(method).map(({ child, at: inner }) =>
      place(child, [...at, 'method', ...inner], there(child)),
    ),
    place(max, [...at, 'max'], { inside }),
  ];
}

function methodPlaces(method: CriterionMethod): readonly Place[] {
  switch (method.kind) {
    case 'points':
      return [{ child: method.points, at: ['points'] }];
    case 'bands':
      return [{ child: method.table, at: ['table'] }];
    case 'deduct':
      return [
        { child: method.from, at: ['from'] },
        { child: method.deduct, at: ['deduct'] },
      ];
    case 'highestOf':
      return method.items.map((child, index) => ({ child, at: ['items', index] }));
  }
}

export function groupWords(title: Bilingual): Bilingual {
  const { zh, en } = called(title);
  return { zh: `组${zh}`, en: `group ${en}` };
}

export function criterionWords(title: Bilingual): Bilingual {
  const { zh, en } = called(title);
  return { zh: `指标${zh}`, en: `criterion ${en}` };
}

export function gradeWords(grade: string): Bilingual {
  return { zh: `等级「${grade}」`, en: `grade “${grade}”` };
}

export function vetoWords(title: Bilingual): Bilingual {
  const { zh, en } = called(title);
  return { zh: `否决项${zh}`, en: `veto ${en}` };
}

/** The bands of a criterion are a table too. */
export function rowWords(path: Path): (number: number) => Bilingual {
  return path.includes('method') ? numbered.band : numbered.row;
}
