import type { Bilingual, Diagnostic } from '@tiaoli/diagnostics';
import { decide, type LoadedPolicy, type RuleReport } from 'tiaoli';
import type { FormField } from '../form/field.js';
import { formOf } from '../form/form.js';

export interface CompareOptions {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly place?: string;
}

/** The same facts through two versions. */
export interface ComparedResults {
  /** By rule of either version, in the order of the later one. */
  readonly rules: readonly ComparedRule[];
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

export interface ComparedRule {
  readonly rule: string;
  readonly title: Bilingual;
  /** Absent where the version has no such rule, or its facts are wrong. */
  readonly before?: RuleReport;
  readonly after?: RuleReport;
  readonly isSame: boolean;
}

export interface ComparedSide {
  readonly version: string;
  /** The date that was asked, or the nearest on which the version is in force. */
  readonly asOf: string;
  /** Facts that this version does not ask for, and that were left out: `企业名单.得分` in a list. */
  readonly unused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs facts through two versions; each gets those that it asks for. */
export function compareResults(
  before: LoadedPolicy,
  after: LoadedPolicy,
  options: CompareOptions,
): ComparedResults {
  const old = decideSide(before, options);
  const fresh = decideSide(after, options);
  const titles = new Map([...old.titles, ...fresh.titles]);
  const names = new Set([...fresh.titles.keys(), ...old.titles.keys()]);
  return {
    rules: [...names].map((rule) => {
      const [was, is] = [resultIn(old.results, rule), resultIn(fresh.results, rule)];
      return {
        rule,
        title: titles.get(rule) ?? { zh: rule, en: rule },
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        isSame: told(was) === told(is),
      };
    }),
    before: old.side,
    after: fresh.side,
  };
}

type Results = Readonly<Record<string, RuleReport>>;

/** A rule may be called as something that every object has. */
function resultIn(results: Results, rule: string): RuleReport | undefined {
  return Object.hasOwn(results, rule) ? results[rule] : undefined;
}

function decideSide(policy: LoadedPolicy, { facts, asOf, place }: CompareOptions) {
  const date = nearestInForce(policy, asOf);
  const where = place === undefined ? {} : { place };
  const form = formOf(policy, { asOf: date, ...where });
  const unused: string[] = [];
  const asked = askedFacts(facts, form.fields, '', unused);
  const { report, diagnostics } = decide(policy, { facts: asked, asOf: date, ...where });
  return {
    results: report?.results ?? {},
    titles: new Map(form.answers.map(({ rule, title }) => [rule, title])),
    side: { version: policy.version, asOf: date, unused, diagnostics },
  };
}

function nearestInForce({ effective, until }: LoadedPolicy, asOf: string): string {
  if (asOf < effective) return effective;
  return until !== undefined && until < asOf ? until : asOf;
}

type Facts = Readonly<Record<string, unknown>>;

function askedFacts(
  facts: Facts,
  fields: readonly FormField[],
  at: string,
  unused: string[],
): Facts {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      const field = known.get(name);
      if (field === undefined) {
        if (!unused.includes(`${at}${name}`)) unused.push(`${at}${name}`);
        return [];
      }
      const columns = field.list?.columns;
      if (columns === undefined || !Array.isArray(value)) return [[name, value]];
      const rows = value.map((row: unknown) =>
        isFacts(row) ? askedFacts(row, columns, `${at}${name}.`, unused) : row,
      );
      return [[name, rows]];
    }),
  );
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Errors are the same by their code: what they say names the facts of the moment. */
function told(report: RuleReport | undefined): string | undefined {
  if (report?.status === 'error') return report.code;
  return JSON.stringify(report);
}
