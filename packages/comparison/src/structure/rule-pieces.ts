import type { Bilingual } from '@tiaoli/diagnostics';
import { type CoreExpression, meaningOf, type Rule } from '@tiaoli/ir';
import { hitPolicies } from '@tiaoli/syntax';
import type { LoadedPolicy } from 'tiaoli';
import type { Piece } from './change.js';
import { scorePieces } from './score-pieces.js';
import { writtenAt } from './written.js';

/** A rule in pieces: limits and rounding, and each row, case, bracket or item of its body. */
export function rulePieces(rule: Rule, policy: LoadedPolicy): readonly Piece[] {
  const { unit, percent } = rule;
  const shown: Piece[] =
    unit === undefined
      ? []
      : [{ key: 'unit', what: row('单位', 'unit'), text: unit.text, meaning: meaningOf(unit) }];
  const format: Piece[] = percent
    ? [{ key: 'percent', what: row('格式', 'format'), text: '百分比', meaning: 'percent' }]
    : [];
  return [...shown, ...format, ...bodyPieces(rule.body, policy)];
}

const row = (zh: string, en: string): Bilingual => ({ zh, en });

type Pieces = {
  readonly [K in CoreExpression['kind']]?: (
    node: Extract<CoreExpression, { kind: K }>,
    policy: LoadedPolicy,
  ) => readonly Piece[];
};

const ofKind: Pieces = {
  round: (node, policy) => [
    ...bodyPieces(node.value, policy),
    piece('round', row('取整', 'rounding'), writtenAt(policy, node.id), [node.mode, node.step]),
  ],
  cap: (node, policy) => [
    ...bodyPieces(node.value, policy),
    piece('cap', row('封顶', 'cap'), writtenAt(policy, node.limit.id), node.limit),
  ],
  floor: (node, policy) => [
    ...bodyPieces(node.value, policy),
    piece('floor', row('保底', 'floor'), writtenAt(policy, node.limit.id), node.limit),
  ],
  cases: (node, policy) =>
    node.branches.map((branch) => {
      const { when, then } = branch;
      const text = writtenAt(policy, then.id);
      if (when === undefined)
        return piece('otherwise', row('其余情形', 'all other cases'), text, then);
      const condition = writtenAt(policy, when.id);
      const words = row(`“${condition}”的情形`, `the case “${condition}”`);
      return { ...piece(`when ${meaningOf(when)}`, words, text, then), condition };
    }),
  table: (node) => [
    piece(
      'columns',
      row('表头', 'the headings'),
      [
        ...node.columns.map(({ text }) => text),
        ...node.outputs.map(({ name }) => `→ ${name}`),
      ].join('、'),
      [node.columns, node.outputs],
    ),
    // A table that says nothing of it is unique.
    ...(node.hitPolicy === 'unique'
      ? []
      : [
          piece(
            'hit',
            row('命中', 'the hit policy'),
            hitPolicies[node.hitPolicy].zh,
            node.hitPolicy,
          ),
        ]),
    ...node.rows.map(({ cells, outputs, isOtherwise }) => {
      const said = node.columns.flatMap(({ text }, index) => {
        const cell = cells[index];
        return cell?.test === undefined ? [] : [`${text} ${cell.text}`];
      });
      const words = isOtherwise
        ? row('其余各行', 'the row for all else')
        : row(`“${said.join('、')}”一行`, `the row “${said.join(', ')}”`);
      const result = outputs.map((each) => outputText(each)).join('、');
      const made = piece(`row ${isOtherwise} ${meaningOf(cells)}`, words, result, outputs);
      return isOtherwise ? made : { ...made, condition: said.join('、') };
    }),
  ],
  tiers: (node, policy) => bracketPieces(node, policy),
  slabs: (node, policy) => bracketPieces(node, policy),
  checklist: (node, policy) => [
    piece('require', row('须满足', 'how many items'), String(node.require), [
      node.require,
      node.count,
    ]),
    ...node.items.map((item) =>
      piece(
        `item ${item.name}`,
        row(`“${item.name}”一项`, `the item “${item.title.en}”`),
        `${item.modality ?? ''} ${writtenAt(policy, item.when.id)}`.trim(),
        [item.when, item.modality],
      ),
    ),
  ],
  milestones: (node, policy) =>
    node.milestones.map((each) =>
      piece(
        `milestone ${each.name}`,
        row(`“${each.name}”节点`, `the milestone “${each.title.en}”`),
        writtenAt(policy, each.due.id),
        [each.due, each.done, each.doneOn],
      ),
    ),
  score: scorePieces,
};

function bodyPieces(body: CoreExpression, policy: LoadedPolicy): readonly Piece[] {
  const make = ofKind[body.kind] as
    | ((node: CoreExpression, policy: LoadedPolicy) => readonly Piece[])
    | undefined;
  if (make !== undefined) return make(body, policy);
  return [piece('formula', row('算法', 'the formula'), writtenAt(policy, body.id), body)];
}

function bracketPieces(
  node: Extract<CoreExpression, { kind: 'tiers' | 'slabs' }>,
  policy: LoadedPolicy,
): readonly Piece[] {
  const amount = writtenAt(policy, node.amount.id);
  return [
    piece('amount', row('计算对象', 'what is divided'), amount, [node.kind, node.amount]),
    ...node.brackets.map((bracket) => {
      const { lower, upper, upperInclusive, rate, text } = bracket;
      const words = row(`“${text}”一档`, `the bracket “${text}”`);
      const key = `bracket ${meaningOf([lower, upper, upperInclusive])}`;
      return { ...piece(key, words, writtenAt(policy, rate.id), rate), condition: text };
    }),
  ];
}

function outputText(output: CoreExpression): string {
  return output.kind === 'constant' ? output.text : 'name' in output ? String(output.name) : '…';
}

export function piece(key: string, what: Bilingual, text: string, meaning: unknown): Piece {
  return { key, what, text, meaning: meaningOf(meaning) };
}
