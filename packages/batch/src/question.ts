import type { HolidayCalendar } from '@tiaoli/calendar';
import type { Language } from '@tiaoli/diagnostics';
import { createDecider } from '@tiaoli/evaluator';
import {
  type Mapping,
  type OutputColumn,
  outputColumnsOf,
  type TableForm,
} from '@tiaoli/fact-tables';
import type { LoadedPolicy } from 'tiaoli';

/** What is asked of every row, as plain data, so that a thread of its own can be told. */
export interface RowsQuestion {
  readonly policy: PlainPolicy;
  readonly asOf: string;
  /** The rules that are asked; all that are not internal where absent. */
  readonly only?: readonly string[];
  readonly language: Language;
  readonly holidays?: HolidayCalendar;
  readonly form: TableForm;
  /** The columns of results. */
  readonly outputs: readonly OutputColumn[];
}

/** What a table says, and of which form it is. */
export interface TableShape {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** One sign of ASCII. */
  readonly separator: string;
}

/** A policy for a day and a place, without what cannot be sent to a thread. */
export type PlainPolicy = Omit<LoadedPolicy, 'variants' | 'uses' | 'linkOn' | 'linked' | 'decider'>;

export interface AskOptions {
  readonly asOf: string;
  readonly only?: readonly string[];
  readonly language?: Language;
  readonly holidays?: HolidayCalendar;
}

/** The question whether of a policy as it applies on the day and in the place: see `policyOn`. */
export function rowsQuestion(
  { variants, uses, linkOn, linked, decider, ...policy }: LoadedPolicy,
  form: TableForm,
  options: AskOptions,
): RowsQuestion {
  const { asOf, only, language = 'zh', holidays } = options;
  const whole = { ...policy, variants: new Map(), decider };
  const columns = outputColumnsOf(whole, form, { asOf, ...(only && { only }) });
  return {
    policy,
    asOf,
    language,
    form,
    outputs: columns.filter(({ detail }) => !detail),
    ...(only && { only }),
    ...(holidays && { holidays }),
  };
}

/** The policy again, ready to decide. */
export function readyPolicy({ policy }: Pick<RowsQuestion, 'policy'>): LoadedPolicy {
  const { place, ...rest } = policy;
  return { ...rest, variants: new Map(), decider: createDecider(policy.core) };
}
