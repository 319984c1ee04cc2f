import { number, numberLiteral } from './expression.js';
import { noisyText } from './expression-noise.js';
import { type Kind, quotedIfNeeded, type Scope } from './vocabulary.js';
import { type Entry, keyWord, mapping, type Node, scalar, sequence } from './yaml-noise.js';

/** An input as those who make facts for it need to know it. */
export interface GeneratedInput {
  readonly name: string;
  readonly type: Kind | ListKind;
  readonly integer: boolean;
}

/** A list of elements that have these inputs and a key. */
export interface ListKind {
  readonly kind: 'list';
  readonly key: string;
  readonly inputs: readonly GeneratedInput[];
}

const numericUnits = ['', '元', '平方米', '人', '户', '元/平方米', '分'] as const;

/** An input of any type; it joins the scope. */
export function inputEntry(scope: Scope): {
  readonly entry: Entry;
  readonly input: GeneratedInput;
} {
  const { draw } = scope;
  const name = scope.takeName();
  const key = (each: string) => keyWord('input', each, draw);
  const made = inputType(scope, key);
  scope.declared.push({
    tokens: [draw.chance(10) ? `「${name}」` : quotedIfNeeded(name)],
    type: made.type,
  });
  const body = mapping([
    ...made.entries,
    draw.chance(30) ? [key('title'), titleNode(scope)] : undefined,
    draw.chance(15) ? [key('note'), scalar('按年末数填写；不含空置 (第3条)')] : undefined,
    draw.chance(10) ? [key('question'), scalar('共有多少？')] : undefined,
  ]);
  return { entry: [name, body], input: { name, type: made.type, integer: made.integer } };
}

interface MadeType {
  readonly type: Kind;
  readonly integer: boolean;
  readonly entries: readonly (Entry | undefined)[];
}

function inputType(scope: Scope, key: (name: string) => string): MadeType {
  const { draw } = scope;
  switch (draw.integer(0, 4)) {
    case 0:
      return {
        type: { kind: 'boolean' },
        integer: false,
        entries: [[key('type'), scalar(draw.pick(['是否', 'boolean']))]],
      };
    case 1:
      return {
        type: { kind: 'date' },
        integer: false,
        entries: [[key('type'), scalar(draw.pick(['日期', 'date']))]],
      };
    case 2:
      return enumerationInput(scope, key);
    default:
      return numericInput(scope, key);
  }
}

function numericInput({ draw }: Scope, key: (name: string) => string): MadeType {
  const unit = draw.pick(numericUnits);
  const integer = draw.chance(50);
  const words = integer ? ['整数', 'integer'] : ['数值', 'number'];
  return {
    type: number(unit),
    integer,
    entries: [
      [key('type'), scalar(draw.pick(words))],
      unit === '' ? undefined : [key('unit'), scalar(unit)],
      // Brackets divide amounts of money, and begin at zero.
      unit === '元' || draw.chance(50) ? [key('min'), scalar('0')] : undefined,
      draw.chance(30) ? [key('max'), scalar(noisyText([`1000${unit}`], draw))] : undefined,
      integer || draw.chance(50) ? undefined : [key('decimals'), scalar('2')],
    ],
  };
}

function enumerationInput(scope: Scope, key: (name: string) => string): MadeType {
  const { draw } = scope;
  const values = scope.takeValues();
  const ordered = draw.chance(50);
  return {
    type: { kind: 'enumeration', values, ordered },
    integer: false,
    entries: [
      [key('type'), scalar(draw.pick(['枚举', 'enumeration']))],
      [key('values'), sequence(values.map(scalar))],
      ordered ? [key('ordered'), scalar(draw.pick(['是', 'true']))] : undefined,
    ],
  };
}

/** A parameter in each of its forms; it joins the scope. */
export function parameterEntry(scope: Scope): Entry {
  const { draw } = scope;
  const name = scope.takeName();
  const key = (each: string) => keyWord('parameter', each, draw);
  const unit = draw.pick(numericUnits);
  const cited = (): Entry =>
    draw.chance(70)
      ? [key('source'), scalar(draw.pick(['办法 3', '办法 2.2(3)', '办法 1；通知 4']))]
      : [key('assumption'), scalar('演示用，"待定": 见附件')];
  const value = (): Entry => [key('value'), scalar(noisyText([numberLiteral(unit, scope)], draw))];
  const dated = (): Node =>
    sequence([
      mapping([[key('from'), scalar(draw.pick(['2022-05-01', '2022年5月1日']))], value(), cited()]),
      mapping([[key('from'), scalar('2024-01-01')], value(), cited()]),
    ]);
  scope.declared.push({ tokens: [quotedIfNeeded(name)], type: number(unit) });
  switch (draw.integer(0, 2)) {
    case 0:
      return [name, mapping([value(), cited()])];
    case 1:
      return [name, dated()];
    default:
      return [
        name,
        mapping([
          [key('title'), titleNode(scope)],
          [key('dated'), dated()],
        ]),
      ];
  }
}

/** A title in both languages or in Chinese alone. */
export function titleNode({ draw }: Scope): Node {
  if (draw.chance(30)) return scalar('示例（一）');
  return mapping([
    [keyWord('title', 'zh', draw), scalar('示例：办法, 第一部分')],
    [keyWord('title', 'en', draw), scalar("Owner's sample: part #1")],
  ]);
}
