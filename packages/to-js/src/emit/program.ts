import { type Core, descendants, type Rule } from '@tiaoli/ir';
import { analyse } from '@tiaoli/ranges';
import { emitKind } from '../kinds/emit-kind.js';
import type { Code, Program } from '../program/code.js';
import { createBlock, createNames } from './block.js';
import { type Context, emit, keepValue, type ProgramContext } from './context.js';
import type { Trust } from './facts.js';
import { createMemo } from './memo.js';
import { readParameter } from './parameters.js';
import type { PlainForm } from './plain-form.js';
import { resultOf } from './result.js';
import { textForm } from './text-form.js';
import { Beyond, beyond } from './value.js';

export interface ProgramOptions {
  readonly trust: Trust;
  /** Names of the rules to decide; all that are not internal where absent. */
  readonly rules?: readonly string[];
  /** Scores with the points of each criterion, the grade that they earned, and each veto. */
  readonly detail?: boolean;
  /** What to tell people who read the program above what a rule comes to. */
  readonly remark?: (rule: Rule) => readonly string[];
}

export interface WrittenProgram {
  readonly program: Program;
  /** Rules that are not in it, and what about them is beyond it. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** The program that decides the rules of a core. */
export function writeProgram(core: Core, options: ProgramOptions): WrittenProgram {
  const { context, attempt, program } = createWriter(core, options);
  const fields: (readonly [string, Code])[] = [];
  const { beyond: refused } = triedRules(core, options, (rule) => {
    const code = attempt(() => {
      const value = context.program.rule(rule.name);
      return context.block.keep(resultOf(value, rule, context.block));
    });
    fields.push([rule.name, code]);
  });
  return { program: program({ code: 'record', fields }), beyond: refused };
}

/** The rules that are asked, and of each that is beyond a program why. */
export function triedRules(
  core: Core,
  { rules: wanted }: Pick<ProgramOptions, 'rules'>,
  attempt: (rule: Rule) => void,
): { readonly decided: readonly Rule[]; readonly beyond: ReadonlyMap<string, string> } {
  const asked = core.rules.filter(({ name, internal }) =>
    wanted === undefined ? !internal : wanted.includes(name),
  );
  const refused = new Map<string, string>();
  const decided = asked.filter((rule) => {
    const reason = reasonAgainst(() => attempt(rule));
    if (reason !== undefined) refused.set(rule.name, reason);
    return reason === undefined;
  });
  return { decided, beyond: refused };
}

/** What of some work is beyond a program. */
function reasonAgainst(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (problem) {
    if (problem instanceof Beyond) return problem.message;
    throw problem;
  }
}

/** What writes a program; `form` is how it comes to its facts and holds what is no number. */
export function createWriter(
  core: Core,
  { trust, detail: isDetailed = false, remark }: Omit<ProgramOptions, 'rules'>,
  form: PlainForm = textForm,
) {
  const ranges = analyse(core);
  const dated = createBlock(createNames('p'));
  const block = createBlock(createNames('v'));
  const lists: (readonly string[])[] = [];
  const memo = createMemo();
  const list = (texts: readonly string[]): number => {
    const found = lists.findIndex((each) => each.join('\0') === texts.join('\0'));
    return found >= 0 ? found : lists.push(texts) - 1;
  };
  const program: ProgramContext = {
    emit: emitKind,
    isDetailed,
    form,
    list,
    valuesOf: (enumeration) =>
      core.enumerations.find(({ name }) => name === enumeration)?.values.map(({ name }) => name) ??
      [],
    input: (name, at) => {
      const known = at.known(name);
      if (known !== undefined) return known;
      const input = core.inputs.find((each) => each.name === name);
      if (input === undefined) return beyond('an input');
      const value = form.fact(input, { core, ranges, trust, block: at, list });
      at.remember(name, value);
      return value;
    },
    parameter: (name) =>
      memo.kept(`parameter ${name}`, () => {
        const parameter = core.parameters.find((each) => each.name === name);
        if (parameter === undefined) return beyond('a parameter');
        const start = dated.statements.length;
        const value = readParameter(parameter, dated, form);
        if (remark !== undefined && dated.statements.length > start) {
          dated.statements.splice(start, 0, { does: 'remark', lines: [parameter.name] });
        }
        return value;
      }),
    rule: (name) =>
      memo.kept(`rule ${name}`, () => {
        const rule = core.rules.find((each) => each.name === name);
        if (rule === undefined) return beyond('a rule');
        if (refusal !== undefined) return beyond(refusal);
        // What it goes by comes before it, so that all of a rule stands in one place.
        for (const node of descendants(rule.body)) {
          if (node.kind === 'rule') program.rule(node.name);
        }
        const lines = remark?.(rule) ?? [];
        if (lines.length > 0) block.statements.push({ does: 'remark', lines });
        return keepValue(emit(rule.body, context), context);
      }),
  };
  // Rules are worked out before whatever first asks for them, and not inside of it.
  const context: Context = { block, program };
  const refusal =
    trust === 'checked'
      ? reasonAgainst(() => form.checkAll({ core, ranges, trust, list }, context))
      : undefined;
  return {
    context,
    /** Of what turns out to be beyond the program nothing is left in it, so that it spoils nothing. */
    attempt: <T>(work: () => T): T => {
      const undo = [memo, dated, block].map((each) => each.checkpoint());
      try {
        return work();
      } catch (problem) {
        for (const takeBack of undo) takeBack();
        throw problem;
      }
    },
    program: (result: Code): Program => ({
      lists,
      dated: dated.statements,
      body: block.statements,
      result,
    }),
  };
}
