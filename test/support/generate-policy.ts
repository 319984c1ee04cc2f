import {
  type GeneratedInput,
  inputEntry,
  parameterEntry,
  titleNode,
} from './generate/declarations.js';
import type { Draw } from './generate/draw.js';
import { generateList } from './generate/lists.js';
import { ruleMakers } from './generate/rules.js';
import { createScope, quotedIfNeeded, type Scope } from './generate/vocabulary.js';
import { type Entry, keyWord, mapping, renderYaml, scalar } from './generate/yaml-noise.js';

/** A whole valid policy as text, and its inputs for those who make facts. */
export interface GeneratedPolicy {
  readonly text: string;
  readonly inputs: readonly GeneratedInput[];
}

/**
 * A valid policy in a random layout: inputs of every type, parameters dated or not, rules of every
 * kind that use what was declared before them, lists and what is made of them, awkward names, comments, either keyword language.
 */
export function generatePolicy(draw: Draw): GeneratedPolicy {
  const scope = createScope(draw);
  const key = (name: string) => keyWord('policy', name, draw);
  const inputs = [...draw.several(1, 5, () => inputEntry(scope))];
  const parameters = draw.several(0, 3, () => parameterEntry(scope));
  const list = draw.chance(40) ? generateList(scope) : undefined;
  if (list !== undefined) inputs.push(list.input);
  const rules = [...(list?.rules ?? []), ...draw.several(1, 4, () => ruleEntry(scope))];
  const file = mapping([
    [key('policy'), scalar('generated-policy')],
    [key('title'), titleNode(scope)],
    [key('version'), scalar(draw.pick(['1.0.0', '1.10.0']))],
    [key('effective'), scalar(draw.pick(['2022-05-01', '2022年5月1日']))],
    draw.chance(20) ? [key('note'), scalar('仅供测试：#1')] : undefined,
    [key('sources'), sources(scope)],
    list === undefined ? undefined : [key('entities'), mapping([list.entity])],
    [key('inputs'), mapping(inputs.map(({ entry }) => entry))],
    parameters.length > 0 ? [key('parameters'), mapping(parameters)] : undefined,
    [key('rules'), mapping(rules)],
  ]);
  return { text: renderYaml(file, draw), inputs: inputs.map(({ input }) => input) };
}

function sources(scope: Scope) {
  const title = (): Entry => [keyWord('source', 'title', scope.draw), titleNode(scope)];
  return mapping([
    ['办法', mapping([title()])],
    [
      '通知',
      mapping([
        title(),
        [keyWord('source', 'url', scope.draw), scalar('https://example.org/a?b=1#c')],
      ]),
    ],
  ]);
}

function ruleEntry(scope: Scope): Entry {
  const { draw } = scope;
  const name = scope.takeName();
  const key = (each: string) => keyWord('rule', each, draw);
  const body = draw.pick(ruleMakers)(name, scope);
  for (const { field, type } of body.declares) {
    const spelt =
      field === undefined || typeof field === 'string' ? field : draw.pick([field.zh, field.en]);
    const own = quotedIfNeeded(name);
    scope.declared.push({ tokens: [spelt === undefined ? own : `${own}.${spelt}`], type });
  }
  return [
    name,
    mapping([
      draw.chance(20) ? [key('title'), titleNode(scope)] : undefined,
      [key('source'), scalar(draw.pick(['办法 2.4(3)', '办法 12；通知 3']))],
      ...body.entries,
      draw.chance(15)
        ? [key('internal'), scalar(draw.pick(['是', 'true', '否', 'false']))]
        : undefined,
    ]),
  ];
}
