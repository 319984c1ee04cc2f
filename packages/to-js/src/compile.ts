import type { Core, DateText } from '@tiaoli/ir';
import { type ProgramOptions, writeProgram } from './emit/program.js';
import { helpers } from './program/helpers.js';
import { isBuiltIn, printProgram } from './program/print.js';

/** A fact in the unit of its input; texts, days in ISO form and values of enumerations as texts. */
export type Fact = number | string | boolean | undefined;

/** What is decided about one record, by rule; numbers in the unit of the rule. */
export type Results = Readonly<Record<string, unknown>>;

/** Decides one record; nothing where the record is for the general path. */
export type Decide = (facts: Readonly<Record<string, Fact>>) => Results | undefined;

export interface Compiled {
  /** For a day; the same day gives the same function. */
  on(asOf: DateText): Decide;
  readonly source: string;
  /** Rules that are not decided here, and why. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** A core as a function of the host. Nothing of the policy's texts is in it but as literals. */
export function compile(core: Core, options: ProgramOptions): Compiled {
  const { program, beyond } = writeProgram(core, options);
  const source = printProgram(program);
  const own = Object.entries(helpers).filter(([name]) => !isBuiltIn(name as keyof typeof helpers));
  const make = new Function(...own.map(([name]) => name), `'use strict';\n${source}return on;`);
  const on = make(...own.map(([, helper]) => helper)) as (asOf: DateText) => Decide;
  let last: { readonly asOf: DateText; readonly decide: Decide } | undefined;
  return {
    source,
    beyond,
    on: (asOf) => {
      if (last?.asOf !== asOf) last = { asOf, decide: on(asOf) };
      return last.decide;
    },
  };
}
