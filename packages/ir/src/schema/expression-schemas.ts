import { dateFunctions } from '../date-functions.js';
import type { CoreKind } from '../expression.js';
import {
  choice,
  flag,
  type JsonSchema,
  kind,
  listOf,
  object,
  oneOf,
  reference,
  text,
} from './json-schema.js';

const id = reference('id');
const expression = reference('expression');
const title = reference('bilingual');
const citation = reference('citation');

const modality = choice('应当', '可以', '鼓励', '不得');

const node = (name: CoreKind, properties: Readonly<Record<string, JsonSchema>>): JsonSchema =>
  kind(name, { id, type: reference('type'), ...properties });

const named = { name: text };
const element = { entity: text, name: text };
const operand = { operand: expression };
const operands = { operands: listOf(expression, 2) };
const sides = { left: expression, right: expression };
const brackets = { amount: expression, brackets: listOf(reference('bracket'), 1) };
const sortKey = object({ value: expression, ascending: flag });
const limited = { value: expression, limit: expression };

/** One schema a kind of expression. */
export const expressionSchemas: { readonly [K in CoreKind]: JsonSchema } = {
  constant: node('constant', { value: reference('constantValue'), text }),
  input: node('input', named),
  parameter: node('parameter', named),
  rule: node('rule', named),
  elementInput: node('elementInput', element),
  elementRule: node('elementRule', element),
  field: node('field', { of: expression, name: text }),
  asOfDate: node('asOfDate', {}),
  subject: node('subject', {}),
  not: node('not', operand),
  and: node('and', operands),
  or: node('or', operands),
  compare: node('compare', { operator: choice('=', '≠', '<', '≤', '>', '≥'), ...sides }),
  arithmetic: node('arithmetic', {
    operator: choice('add', 'subtract', 'multiply', 'divide'),
    ...sides,
  }),
  negate: node('negate', operand),
  match: node('match', { subject: expression, test: expression, text }),
  if: node('if', { condition: expression, whenTrue: expression, whenFalse: expression }),
  fallback: node('fallback', { value: expression, fallback: expression }),
  call: node('call', {
    function: choice('max', 'min', 'abs', 'isOdd', 'isEven'),
    arguments: listOf(expression, 1),
  }),
  round: node('round', {
    value: expression,
    mode: choice('halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor'),
    step: reference('rational'),
    text,
  }),
  cap: node('cap', limited),
  floor: node('floor', limited),
  cases: node('cases', { branches: listOf(reference('caseBranch'), 1) }),
  table: reference('table'),
  tiers: node('tiers', brackets),
  slabs: node('slabs', brackets),
  score: node('score', {
    groups: listOf(reference('scoreGroup')),
    'max?': expression,
    'total?': expression,
    grades: listOf(reference('scoreGrade')),
    vetoes: listOf(reference('scoreVeto')),
  }),
  checklist: node('checklist', {
    require: choice('all', 'any', 'atLeast'),
    'count?': expression,
    'announced?': { type: 'integer', minimum: 1 },
    items: listOf(reference('checklistItem'), 1),
  }),
  milestones: node('milestones', { milestones: listOf(reference('milestone'), 1) }),
  filter: node('filter', { list: expression, condition: expression }),
  aggregate: node('aggregate', {
    function: choice('count', 'sum', 'average', 'max', 'min', 'share', 'any', 'all'),
    list: expression,
    'each?': expression,
  }),
  rank: node('rank', { list: expression, by: listOf(sortKey, 1) }),
  allocate: node('allocate', {
    amount: expression,
    list: expression,
    weight: expression,
    step: reference('rational'),
    text,
    remainder: choice('largest', 'first', 'last'),
  }),
  sort: node('sort', { list: expression, by: listOf(sortKey, 1), 'top?': expression }),
  shift: node('shift', {
    operator: choice('add', 'subtract'),
    date: expression,
    amount: expression,
    unit: choice('day', 'month', 'workingDay'),
  }),
  sumMonths: node('sumMonths', {
    from: expression,
    to: expression,
    each: expression,
    prorated: flag,
  }),
  thisMonth: node('thisMonth', {}),
  dateCall: node('dateCall', {
    function: choice(...Object.keys(dateFunctions)),
    arguments: listOf(expression, 1),
  }),
};

/** The parts of expressions that are no expressions themselves. */
export const partSchemas: Readonly<Record<string, JsonSchema>> = {
  caseBranch: object({
    id,
    'when?': expression,
    then: expression,
    'modality?': reference('modality'),
    citation,
  }),
  table: node('table', {
    hitPolicy: choice('unique', 'first', 'collect', 'sum', 'min', 'max', 'count'),
    columns: listOf(object({ subject: expression, text })),
    outputs: listOf(object({ name: text, type: reference('type') }), 1),
    rows: listOf(reference('tableRow')),
  }),
  tableRow: object({
    id,
    cells: listOf(object({ 'test?': expression, text })),
    isOtherwise: flag,
    outputs: listOf(expression, 1),
  }),
  bracket: object({
    id,
    'lower?': expression,
    'upper?': expression,
    upperInclusive: flag,
    rate: expression,
    text,
  }),
  scoreGroup: object({
    id,
    name: text,
    title,
    'counts?': choice('minus', 'bonus'),
    'weight?': expression,
    'max?': expression,
    criteria: listOf(reference('scoreCriterion')),
    citation,
  }),
  scoreCriterion: object({
    id,
    name: text,
    title,
    'max?': expression,
    method: oneOf(
      kind('points', { points: expression }),
      kind('bands', { table: reference('table') }),
      kind('deduct', { from: expression, deduct: expression }),
      kind('highestOf', { items: listOf(expression, 1) }),
    ),
    citation,
  }),
  scoreGrade: object({ id, grade: text, 'test?': expression, text }),
  modality,
  checklistItem: object({
    id,
    name: text,
    title,
    when: expression,
    'modality?': reference('modality'),
    citation,
  }),
  milestone: object({
    id,
    name: text,
    title,
    due: expression,
    done: expression,
    doneOn: expression,
    citation,
  }),
  scoreVeto: object({ id, when: expression, grade: text, title, citation }),
};
