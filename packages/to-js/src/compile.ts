import type { Core, DateText } from '@tiaoli/ir';
import { type ProgramOptions, writeProgram } from './emit/program.js';
import { runProgram } from './program/closures.js';
import type { Program } from './program/code.js';
import { helpers } from './program/helpers.js';
import { isBuiltIn, printProgram } from './program/print.js';

/** A fact in the unit of its input; texts, days in ISO form and values of enumerations as texts. */
export type Fact = number | string | boolean | undefined;

/** What is decided about one record, by rule; numbers in the unit of the rule. */
export type Results = Readonly<Record<string, unknown>>;

/** Decides one record; nothing where the record is for the general path. */
export type Decide = (facts: Readonly<Record<string, Fact>>) => Results | undefined;

export interface CompileOptions extends ProgramOptions {
  /**
   * Generated code, which is fastest, or closures, which do the same where a page's
   * Content-Security-Policy forbids it.
   */
  readonly form?: 'code' | 'closures';
}

export interface Compiled {
  /** For a day; the same day gives the same function. */
  on(asOf: DateText): Decide;
  /** The program as it is printed, whatever its form. */
  readonly source: string;
  /** Rules that are not decided here, and why. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** A core as a function of the host. Nothing of the policy's texts is in it but as literals. */
export function compile(core: Core, { form = 'code', ...options }: CompileOptions): Compiled {
  const { program, beyond } = writeProgram(core, options);
  const on: On = form === 'code' ? evaluate(program) : runProgram(program);
  let last: { readonly asOf: DateText; readonly decide: Decide } | undefined;
  return {
    get source() {
      return printProgram(program);
    },
    beyond,
    on: (asOf) => {
      if (last?.asOf !== asOf) last = { asOf, decide: on(asOf) };
      return last.decide;
    },
  };
}

type On = (asOf: DateText) => Decide;

function evaluate(program: Program): On {
  const own = Object.entries(helpers).filter(([name]) => !isBuiltIn(name as keyof typeof helpers));
  const source = `'use strict';\n${printProgram(program)}return on;`;
  return new Function(...own.map(([name]) => name), source)(...own.map(([, helper]) => helper));
}
