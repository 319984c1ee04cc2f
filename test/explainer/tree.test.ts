import { checkPolicy } from '@tiaoli/checker';
import { decide } from '@tiaoli/evaluator';
import { type ExplanationNode, explainData, explainText } from '@tiaoli/explainer';
import { parsePolicy } from '@tiaoli/parser';
import { expect, test } from 'vitest';
import { readText } from '../support/repository.js';
import { decideCase } from './explain-case.js';

const rulesOf = (node: ExplanationNode): readonly string[] => [
  ...(node.kind === 'rule' ? [node.name] : []),
  ...node.children.flatMap(rulesOf),
];

test('each rule has one node, below the rule that first used it', () => {
  const { decision, core } = decideCase('test/explainer/cases/rules_below_rules');
  const [root] = explainData(decision, core, { language: 'zh' });
  expect(root && rulesOf(root)).toEqual(['年应缴', '月应缴', '可收费', '入住率', '系数']);
});

test('only the wanted rules are explained', () => {
  const { decision, core } = decideCase('test/explainer/cases/subsidy_granted');
  const nodes = explainData(decision, core, { language: 'zh', rules: ['奖补金额', '没有这条'] });
  expect(nodes.flatMap(rulesOf)).toEqual(['奖补金额', '符合奖补条件']);
});

test('a node carries its place, clause, facts and value', () => {
  const folder = 'test/explainer/cases/subsidy_granted';
  const { decision, core } = decideCase(folder);
  const [first] = explainData(decision, core, { language: 'zh', rules: ['符合奖补条件'] });
  expect(first).toMatchObject({
    name: '符合奖补条件',
    status: 'decided',
    value: '是',
    how: 'and',
    citations: [{ kind: 'clause', source: '讲话', title: '红色物业工作讲话', clause: '2.4(3)' }],
    facts: [
      { name: '老旧小区', value: '是' },
      { name: '骨干企业', value: '是' },
      { name: '信用等级', value: '优秀' },
    ],
  });
  const text = readText(`${folder}/policy.yaml`).slice(first?.span.start, first?.span.end);
  expect(text).toContain('符合奖补条件');
});

test('paint is given what each piece says', () => {
  const { decision, core } = decideCase('test/explainer/cases/subsidy_undecided');
  const paint = (text: string, role: string) => `<${role}>${text}</${role}>`;
  const painted = explainText(decision, core, { language: 'zh', paint });
  expect(painted).toContain('<warning>奖补金额：尚不能确定。</warning>');
  expect(painted).toContain('<quiet>依据《红色物业工作讲话》2.4(3)：</quiet>');
  expect(painted).toContain('<strong>奖补标准：0.2 元/平方米/月。</strong>');
});

test('a long chain of rules is explained in little time and without nesting too deep', () => {
  const length = 1500;
  const rules = Array.from({ length }, (_, index) => {
    const before = index === 0 ? '基数' : `规则甲${index - 1}乙`;
    return `  规则甲${index}乙: { internal: ${index < length - 1}, source: 办法 ${index}, formula: ${before} + 1人 }`;
  });
  const text = [
    'policy: chain',
    'title: { zh: 长链, en: Chain }',
    'version: 1.0.0',
    'effective: 2022-01-01',
    'sources:',
    '  办法: { title: { zh: 办法, en: Measures } }',
    'inputs:',
    '  基数: { type: integer, unit: 人, min: 0 }',
    'rules:',
    ...rules,
  ].join('\n');
  const { core } = checkPolicy(parsePolicy(text).value);
  if (core === undefined) throw new Error('the chain does not check');
  const decision = decide({ core, facts: new Map(), asOf: '2022-06-01' });
  const start = performance.now();
  const explained = explainText(decision, core, { language: 'zh' });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(explained.length).toBeLessThan(length * 200);
  expect(explained).toContain('规则甲0乙');
});
