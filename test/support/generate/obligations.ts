import { expressionOf } from './expression.js';
import { noisyText } from './expression-noise.js';
import type { GeneratedBody } from './rules.js';
import type { Scope } from './vocabulary.js';
import { type Entry, keyWord, mapping, type Node, scalar } from './yaml-noise.js';

const condition = (scope: Scope): Node =>
  scalar(noisyText(expressionOf({ kind: 'boolean' }, scope, 1), scope.draw));

const names = ['第一项', '第二项', '第三项'];

/** A checklist whose first item always counts. */
export function checklistRule(_name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const key = (name: string) => keyWord('checklist', name, draw);
  const items = draw.several(1, 3, (index): Entry => [names[index] ?? '', item(index, scope)]);
  const require = draw.pick(['全部', 'all', '任一', 'any', '至少1项', '至少 1', 'at least 1项']);
  return {
    entries: [
      [
        keyWord('rule', 'checklist', draw),
        mapping([
          [key('require'), scalar(require)],
          draw.chance(30)
            ? [key('announced'), scalar(draw.pick(['10', '10项', '10 项']))]
            : undefined,
          [key('items'), mapping(items)],
        ]),
      ],
      ...(draw.chance(30)
        ? ([
            [keyWord('rule', 'modality', draw), scalar(draw.pick(['应当', 'must']))],
          ] satisfies Entry[])
        : []),
    ],
    declares: [{ type: { kind: 'boolean' } }],
  };
}

function item(index: number, scope: Scope): Node {
  const { draw } = scope;
  if (draw.chance(50)) return condition(scope);
  const key = (name: string) => keyWord('checklistItem', name, draw);
  const word = draw.pick(index === 0 ? ['应当', 'must not'] : ['鼓励', 'may', '不得', 'must']);
  return mapping([
    [key('when'), condition(scope)],
    [key('modality'), scalar(word)],
    draw.chance(30) ? [key('source'), scalar('办法 3(2)')] : undefined,
  ]);
}

/** Milestones; their statuses are not used by later rules. */
export function milestonesRule(_name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const key = (name: string) => keyWord('milestone', name, draw);
  const date = (): Node => scalar(noisyText(expressionOf({ kind: 'date' }, scope, 1), draw));
  const milestones = draw.several(
    1,
    2,
    (index): Entry => [
      `节点${index === 0 ? '甲' : '乙'}`,
      mapping([
        [key('due'), date()],
        [key('done'), condition(scope)],
        [key('doneOn'), date()],
      ]),
    ],
  );
  return {
    entries: [[keyWord('rule', 'milestones', draw), mapping(milestones)]],
    declares: [],
  };
}
