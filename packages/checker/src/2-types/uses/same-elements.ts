import type { Bilingual } from '@tiaoli/diagnostics';
import { type Core, entityOf } from '@tiaoli/ir';
import type { Checking } from '../checking.js';
import { foreignShape, shapeOf } from './input-shape.js';

/** The entity of this policy that each entity of another one is, by its core and name. */
export type ElementPairs = Map<Core, Map<string, string>>;

/**
 * Why the elements of a list here are not those of a list of another policy: each must have all that
 * the other one knows of its elements. Undefined where they are.
 */
export function compareElements(
  here: string,
  there: string,
  home: Core,
  pairs: ElementPairs,
  checking: Checking,
): Bilingual | undefined {
  const paired = pairs.get(home) ?? new Map<string, string>();
  pairs.set(home, paired);
  const known = paired.get(there);
  if (known !== undefined) {
    return known === here
      ? undefined
      : { zh: `它的${there}已经是 \`${known}\``, en: `its ${there} is \`${known}\` already` };
  }
  paired.set(there, here);
  const { scope, tables } = checking;
  const entity = home.entities.find(({ name }) => name === there);
  const own = scope.names.entities.get(here);
  if (entity === undefined || own === undefined) return undefined;
  if (own.key?.text !== entity.key) {
    return { zh: `它的标识是 \`${entity.key}\``, en: `its key is \`${entity.key}\`` };
  }
  for (const input of entity.inputs) {
    const declared = own.inputs.find(({ name }) => name.text === input.name);
    const type = declared && tables.declared.get(declared);
    if (type?.kind === 'error') continue;
    if (type === undefined) return lacking(here, input.name);
    const inner = entityOf(input.type);
    if (type.kind === 'list' && type.of.kind === 'element' && inner !== undefined) {
      const problem = compareElements(type.of.entity, inner, home, pairs, checking);
      if (problem !== undefined) return problem;
    } else {
      const shape = shapeOf(type, scope);
      const wanted = foreignShape({ input, home }, scope);
      if (shape.key !== wanted.key) return differing(input.name, shape.words, wanted.words);
    }
  }
  return undefined;
}

function lacking(entity: string, name: string): Bilingual {
  return {
    zh: `\`${entity}\` 没有输入 \`${name}\``,
    en: `\`${entity}\` has no input \`${name}\``,
  };
}

function differing(name: string, here: Bilingual, there: Bilingual): Bilingual {
  return {
    zh: `\`${name}\` 在这里是${here.zh}，在那里是${there.zh}`,
    en: `\`${name}\` is ${here.en} here and ${there.en} there`,
  };
}
