import type { Bilingual } from '@tiaoli/diagnostics';
import type {
  ChecklistDecision,
  MilestonesDecision,
  Outcome,
  RuleStep,
  ScoreDecision,
  TableDecision,
  Value,
} from '@tiaoli/evaluator';
import type { Core, DisplayUnit, Modality, RecordField, Rule, ValueType } from '@tiaoli/ir';
import { outcomeWords, same, valueWords } from '../shared/words.js';

/** A named part of a result; without words while it is not known. */
export interface ResultPart {
  readonly name: string;
  readonly title: Bilingual;
  readonly words?: Bilingual;
}

/** What a result is made of, where it is more than one value. */
export type ResultDetail =
  | { readonly kind: 'columns'; readonly parts: readonly ResultPart[] }
  | {
      readonly kind: 'rows';
      readonly columns: readonly Bilingual[];
      readonly rows: readonly (readonly Bilingual[])[];
    }
  | {
      readonly kind: 'score';
      readonly total?: Bilingual;
      readonly grade?: Bilingual;
      readonly criteria: readonly ResultPart[];
      /** Those that struck. */
      readonly vetoes: readonly Bilingual[];
    }
  | {
      readonly kind: 'checklist';
      readonly items: readonly {
        readonly title: Bilingual;
        readonly state: 'met' | 'notMet' | 'unknown' | 'error';
        readonly modality?: Modality;
      }[];
    }
  | { readonly kind: 'milestones'; readonly parts: readonly ResultPart[] };

/** The parts of what a rule said, undecided ones too; absent where the value is all there is. */
export function resultDetail(step: RuleStep, core: Core): ResultDetail | undefined {
  const { rule, body, outcome } = step;
  const { decision } = body;
  if (rule.body.kind === 'score' && decision?.kind === 'score') {
    return scoreDetail(rule, decision, core);
  }
  if (rule.body.kind === 'checklist' && decision?.kind === 'checklist') {
    return checklistDetail(rule, decision);
  }
  if (rule.body.kind === 'milestones' && decision?.kind === 'milestones') {
    return milestonesDetail(rule, decision, core);
  }
  if (rule.type.kind === 'list' && outcome.status === 'known') {
    return rowsDetail(outcome.value, rule, core);
  }
  if (rule.type.kind === 'record') {
    const partial = decision?.kind === 'table' ? decision : undefined;
    return columnsDetail(outcome, rule.type, partial, core);
  }
  return undefined;
}

function scoreDetail(rule: Rule, decision: ScoreDecision, core: Core): ResultDetail | undefined {
  if (rule.body.kind !== 'score') return undefined;
  const { unit } = rule;
  const words = (outcome: Outcome | undefined) => knownWords(outcome, unit, core);
  const total = words(decision.total);
  const grade = words(decision.grade);
  return {
    kind: 'score',
    ...(total === undefined ? {} : { total }),
    ...(grade === undefined ? {} : { grade }),
    criteria: rule.body.groups.flatMap(({ criteria }, at) =>
      criteria.map(({ name, title }, index) =>
        part(name, title, words(decision.groups[at]?.criteria[index]?.outcome)),
      ),
    ),
    vetoes: rule.body.vetoes.flatMap(({ title }, index) =>
      decision.vetoes[index]?.status === 'true' ? [title] : [],
    ),
  };
}

const itemStates = {
  true: 'met',
  false: 'notMet',
  unknown: 'unknown',
  error: 'error',
  notReached: 'unknown',
} as const;

function checklistDetail({ body }: Rule, decision: ChecklistDecision): ResultDetail | undefined {
  if (body.kind !== 'checklist') return undefined;
  const items = body.items.map(({ title, modality }, index) => ({
    title,
    state: itemStates[decision.items[index]?.status ?? 'notReached'],
    ...(modality === undefined ? {} : { modality }),
  }));
  return { kind: 'checklist', items };
}

function milestonesDetail(
  { body }: Rule,
  decision: MilestonesDecision,
  core: Core,
): ResultDetail | undefined {
  if (body.kind !== 'milestones') return undefined;
  const parts = body.milestones.map(({ name, title }, index) =>
    part(name, title, knownWords(decision.milestones[index]?.outcome, undefined, core)),
  );
  return { kind: 'milestones', parts };
}

function columnsDetail(
  outcome: Outcome,
  { fields }: Extract<ValueType, { kind: 'record' }>,
  partial: TableDecision | undefined,
  core: Core,
): ResultDetail {
  const known =
    outcome.status === 'known' && outcome.value.kind === 'record' ? outcome.value : undefined;
  const parts = fields.map((field) => {
    const value = known?.fields.find(({ name }) => name === field.name)?.value;
    const alone = partial?.fields?.find(({ name }) => name === field.name)?.outcome;
    const words =
      value === undefined
        ? knownWords(alone, field.unit, core)
        : valueWords(value, field.unit, { core });
    return part(field.name, columnTitle(field, core), words);
  });
  return { kind: 'columns', parts };
}

function rowsDetail(value: Value, { type, unit }: Rule, core: Core): ResultDetail | undefined {
  if (value.kind !== 'list' || type.kind !== 'list') return undefined;
  const { of } = type;
  if (of.kind !== 'record') {
    const rows = value.items.map((item) => [valueWords(item, unit, { core })]);
    return { kind: 'rows', columns: [same('')], rows };
  }
  const rows = value.items.map((item) =>
    of.fields.map((field) => {
      const cell = item.kind === 'record' && item.fields.find(({ name }) => name === field.name);
      return cell ? valueWords(cell.value, field.unit, { core }) : same('');
    }),
  );
  return { kind: 'rows', columns: of.fields.map((field) => columnTitle(field, core)), rows };
}

/** Its own title, else that of the rule or enumeration of its name. */
function columnTitle({ name, title }: RecordField, { rules, enumerations }: Core): Bilingual {
  const namesake = [...rules, ...enumerations].find((each) => each.name === name);
  return title ?? namesake?.title ?? same(name);
}

function knownWords(outcome: Outcome | undefined, unit: DisplayUnit | undefined, core: Core) {
  return outcome?.status === 'known' ? outcomeWords(outcome, unit, { core }) : undefined;
}

function part(name: string, title: Bilingual, words: Bilingual | undefined): ResultPart {
  return { name, title, ...(words === undefined ? {} : { words }) };
}
