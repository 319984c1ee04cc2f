import type { Core } from '@tiaoli/ir';
import { analyse } from '@tiaoli/ranges';
import { emitKind } from '../kinds/emit-kind.js';
import { binary, type Code, call, number, type Program } from '../program/code.js';
import { createBlock, createNames } from './block.js';
import { type Context, emit, keepValue, type ProgramContext } from './context.js';
import { readFact, type Trust } from './facts.js';
import { readParameter } from './parameters.js';
import { resultOf } from './result.js';
import { Beyond, beyond, type Value } from './value.js';

export interface ProgramOptions {
  readonly trust: Trust;
  /** Names of the rules to decide; all that are not internal where absent. */
  readonly rules?: readonly string[];
}

export interface WrittenProgram {
  readonly program: Program;
  /** Rules that are not in it, and what about them is beyond it. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** The program that decides the rules of a core. */
export function writeProgram(core: Core, { trust, rules: wanted }: ProgramOptions): WrittenProgram {
  const asked = core.rules.filter(({ name, internal }) =>
    wanted === undefined ? !internal : wanted.includes(name),
  );
  const refused = new Map<string, string>();
  const decided = asked.filter(({ name }) => {
    const reason = reasonAgainst(core, trust, name);
    if (reason !== undefined) refused.set(name, reason);
    return reason === undefined;
  });
  const writer = createWriter(core, trust);
  const fields = decided.map((rule): readonly [string, Code] => {
    const value = writer.context.program.rule(rule.name);
    return [rule.name, writer.context.block.keep(resultOf(value, rule, writer.context.block))];
  });
  return { program: writer.program({ code: 'record', fields }), beyond: refused };
}

/** A rule is tried by itself, so that one that is beyond the program spoils no other. */
function reasonAgainst(core: Core, trust: Trust, name: string): string | undefined {
  const { context } = createWriter(core, trust);
  try {
    const rule = core.rules.find((each) => each.name === name);
    if (rule !== undefined) resultOf(context.program.rule(name), rule, context.block);
    return undefined;
  } catch (problem) {
    if (problem instanceof Beyond) return problem.message;
    throw problem;
  }
}

/** All facts are there, none is unknown to the policy, and each is as it has to be. */
function checkAll({ inputs }: Core, { block, program }: Context): void {
  block.giveUpUnless(binary('===', call('countOf', { code: 'facts' }), number(inputs.length)));
  for (const { name, type } of inputs) if (type.kind !== 'list') program.input(name, block);
}

function createWriter(core: Core, trust: Trust) {
  const ranges = analyse(core);
  const dated = createBlock(createNames('p'));
  const block = createBlock(createNames('v'));
  const lists: (readonly string[])[] = [];
  const values = new Map<string, Value>();
  const kept = (key: string, make: () => Value): Value => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make();
    values.set(key, made);
    return made;
  };
  const list = (texts: readonly string[]): number => {
    const found = lists.findIndex((each) => each.join('\0') === texts.join('\0'));
    return found >= 0 ? found : lists.push(texts) - 1;
  };
  const program: ProgramContext = {
    emit: emitKind,
    list,
    valuesOf: (enumeration) =>
      core.enumerations.find(({ name }) => name === enumeration)?.values.map(({ name }) => name) ??
      [],
    input: (name, at) => {
      const known = at.known(name);
      if (known !== undefined) return known;
      const input = core.inputs.find((each) => each.name === name);
      if (input === undefined) return beyond('an input');
      const value = readFact(input, { core, ranges, trust, block: at, list });
      at.remember(name, value);
      return value;
    },
    parameter: (name) =>
      kept(`parameter ${name}`, () => {
        const parameter = core.parameters.find((each) => each.name === name);
        return parameter === undefined ? beyond('a parameter') : readParameter(parameter, dated);
      }),
    rule: (name) =>
      kept(`rule ${name}`, () => {
        const rule = core.rules.find((each) => each.name === name);
        return rule === undefined ? beyond('a rule') : keepValue(emit(rule.body, context), context);
      }),
  };
  // Rules are worked out before whatever first asks for them, and not inside of it.
  const context: Context = { block, program };
  if (trust === 'checked') checkAll(core, context);
  return {
    context,
    program: (result: Code): Program => ({
      lists,
      dated: dated.statements,
      body: block.statements,
      result,
    }),
  };
}
