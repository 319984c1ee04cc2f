import type { Bilingual } from '@tiaoli/diagnostics';
import { type Core, entityOf, type Rule, type ValueType } from '@tiaoli/ir';
import { checklistFields, scoreFields } from '@tiaoli/syntax';
import { type LoadedPolicy, policyOn } from 'tiaoli';
import type { TableChoice, TableForm } from '../form/table-form.js';

export type OutputKind = 'boolean' | 'number' | 'date' | 'choice' | 'text' | 'list';

/** A column of results: a rule, or a part of what it says. */
export interface OutputColumn {
  /** `信用评级.grade`; no other column has it. */
  readonly key: string;
  readonly rule: string;
  /** Names inside the value: `total`, `grade`, `points` and a criterion, a column of a table. */
  readonly path: readonly string[];
  readonly title: Bilingual;
  readonly kind: OutputKind;
  readonly unit?: string;
  readonly percent: boolean;
  /** Of a choice, as declared. */
  readonly choices: readonly TableChoice[];
  /** One of the many parts that a summary need not show, such as the points of one criterion. */
  readonly detail: boolean;
}

export interface OutputOptions {
  readonly asOf?: string;
  readonly place?: string;
  /** The rules that were asked; all that are not internal where absent. */
  readonly only?: readonly string[];
}

/** The columns of results that the rows of a table get, in the order of declaration. */
export function outputColumnsOf(
  policy: LoadedPolicy,
  { list }: Pick<TableForm, 'list'>,
  { asOf = policy.effective, place, only }: OutputOptions = {},
): readonly OutputColumn[] {
  const { core } = policyOn(policy, asOf, place).policy ?? policy;
  const input = core.inputs.find(({ name }) => name === list);
  const name = input === undefined ? undefined : entityOf(input.type);
  const entity = core.entities.find((each) => each.name === name);
  // The rules that are asked are those of the whole; of an element all are answered.
  const isAsked = (rule: Rule): boolean =>
    !rule.internal && (entity !== undefined || only === undefined || only.includes(rule.name));
  return (entity?.rules ?? core.rules).filter(isAsked).flatMap((rule) => columnsOf(rule, core));
}

/** The columns of what the rules of the policy say of a whole list. */
export function wholeColumnsOf(
  policy: LoadedPolicy,
  options: OutputOptions = {},
): readonly OutputColumn[] {
  return outputColumnsOf(policy, {}, options);
}

function columnsOf(rule: Rule, core: Core): readonly OutputColumn[] {
  const { type, body, unit } = rule;
  if (body.kind === 'checklist') return checklistColumns(rule);
  if (type.kind === 'score') return scoreColumns(rule, type, core);
  if (type.kind === 'record') {
    return type.fields.map(({ name, title = bothWays(name), type: own, unit: ownUnit }) =>
      column(rule, [name], title, shapeOf(own, core, ownUnit?.text)),
    );
  }
  return [column(rule, [], undefined, shapeOf(type, core, unit?.text))];
}

type Shape = Pick<OutputColumn, 'kind' | 'choices'> & { readonly unit?: string | undefined };

function shapeOf(type: ValueType, core: Core, unit: string | undefined): Shape {
  switch (type.kind) {
    case 'boolean':
    case 'number':
    case 'date':
    case 'text':
    case 'list':
      return { kind: type.kind, choices: [], unit };
    case 'enumeration':
      return { kind: 'choice', choices: choicesOf(type.enumeration, core) };
    default:
      return { kind: 'text', choices: [] };
  }
}

function choicesOf(name: string, { enumerations }: Core): readonly TableChoice[] {
  const declared = enumerations.find((each) => each.name === name);
  return declared?.values.map((value) => ({ value: value.name, title: value.title })) ?? [];
}

function scoreColumns(
  rule: Rule,
  type: Extract<ValueType, { kind: 'score' }>,
  core: Core,
): readonly OutputColumn[] {
  const points: Shape = { kind: 'number', choices: [], unit: rule.unit?.text };
  const { total, grade } = scoreFields;
  const groups = rule.body.kind === 'score' ? rule.body.groups : [];
  return [
    column(rule, ['total'], total, points),
    ...(type.enumeration === undefined
      ? []
      : [
          column(
            rule,
            ['grade'],
            grade,
            shapeOf({ kind: 'enumeration', enumeration: type.enumeration }, core, undefined),
          ),
        ]),
    ...groups.flatMap(({ criteria }) =>
      criteria.map(({ name, title }) => ({
        ...column(rule, ['points', name], title, points),
        detail: true,
      })),
    ),
  ];
}

function checklistColumns(rule: Rule): readonly OutputColumn[] {
  const { missing } = checklistFields;
  return [
    column(rule, ['met'], undefined, { kind: 'boolean', choices: [] }),
    { ...column(rule, ['missing'], missing, { kind: 'list', choices: [] }), detail: true },
  ];
}

function column(
  rule: Rule,
  path: readonly string[],
  part: Bilingual | undefined,
  { kind, choices, unit }: Shape,
): OutputColumn {
  const { name, title, percent } = rule;
  return {
    key: [name, ...path].join('.'),
    rule: name,
    path,
    title: part === undefined ? title : joined(title, part),
    kind,
    ...(unit === undefined ? {} : { unit }),
    percent: percent === true && kind === 'number',
    choices,
    detail: false,
  };
}

function joined(whole: Bilingual, { zh, en }: Bilingual): Bilingual {
  return { zh: `${whole.zh}·${zh}`, en: `${whole.en}: ${en}` };
}

function bothWays(name: string): Bilingual {
  return { zh: name, en: name };
}
