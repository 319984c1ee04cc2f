import { expressionOf, number, numberLiteral } from './expression.js';
import { noisyText } from './expression-noise.js';
import type { GeneratedBody } from './rules.js';
import type { Scope } from './vocabulary.js';
import { type Entry, keyWord, mapping, type Node, scalar, sequence } from './yaml-noise.js';

const points = number('分');

/** A scorecard with groups, criteria of every method, grades and vetoes. */
export function scoreRule(_name: string, scope: Scope): GeneratedBody {
  const { draw } = scope;
  const key = (name: string) => keyWord('score', name, draw);
  const values = scope.takeValues();
  const groups = draw.several(1, 2, (index) => group(`第${index === 0 ? '一' : '二'}部分`, scope));
  const grades: readonly Entry[] = [
    [values[0] ?? '', scalar(draw.pick(['90分以上', '≥ 90分']))],
    [values[1] ?? '', scalar('60分以上')],
    [values[2] ?? '', scalar(draw.pick(['否则', 'otherwise']))],
  ];
  const veto = mapping([
    [
      keyWord('veto', 'when', draw),
      scalar(noisyText(expressionOf({ kind: 'boolean' }, scope, 1), draw)),
    ],
    [keyWord('veto', 'grade', draw), scalar(values[2] ?? '')],
  ]);
  const card = mapping([
    [key('groups'), mapping(groups)],
    [key('grades'), mapping(grades)],
    draw.chance(50) ? [key('veto'), sequence([veto])] : undefined,
  ]);
  return {
    entries: [[keyWord('rule', 'score', draw), card]],
    declares: [
      { field: { zh: '总分', en: 'total' }, type: points },
      {
        field: { zh: '等级', en: 'grade' },
        type: { kind: 'enumeration', values: values.slice(0, 3), ordered: true },
      },
    ],
  };
}

function group(name: string, scope: Scope): Entry {
  const { draw } = scope;
  const key = (each: string) => keyWord('group', each, draw);
  const criteria = draw.several(
    1,
    3,
    (index): Entry => [`${name}第${index + 1}项`, criterion(scope)],
  );
  return [
    name,
    mapping([
      [key('max'), scalar(noisyText(['50分'], draw))],
      [key('criteria'), mapping(criteria)],
    ]),
  ];
}

function criterion(scope: Scope): Node {
  const { draw } = scope;
  const key = (name: string) => keyWord('criterion', name, draw);
  const expression = (depth: number) => scalar(noisyText(expressionOf(points, scope, depth), draw));
  const max: Entry | undefined = draw.chance(50) ? [key('max'), scalar('20分')] : undefined;
  switch (draw.integer(0, 3)) {
    case 0:
      return mapping([
        [key('deduct'), expression(1)],
        [key('from'), scalar(noisyText([numberLiteral('分', scope)], draw))],
      ]);
    case 1:
      return mapping([[key('highestOf'), sequence([expression(0), expression(1)])], max]);
    case 2:
      return mapping([[key('bands'), bands(scope)], max]);
    default:
      return mapping([[key('points'), expression(2)], max]);
  }
}

function bands(scope: Scope): Node {
  const { draw } = scope;
  const of = noisyText(expressionOf(number(''), scope, 1), draw);
  return mapping([
    [keyWord('brackets', 'of', draw), scalar(of)],
    [draw.pick(['50%以上', '≥50%', '50％ 以上']), scalar('10分')],
    ['30%以上', scalar('6分')],
    [keyWord('brackets', 'otherwise', draw), scalar('0分')],
  ]);
}
