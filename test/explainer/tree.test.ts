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

test('the short form has the row that applies and no paragraph of a parameter', () => {
  const { decision, core } = decideCase('test/explainer/cases/words_of_the_author');
  const rules = ['档次', '表决'];
  const text = explainText(decision, core, { language: 'zh', rules, detail: 'short' });
  expect(text).toBe(
    '档次：大。依据《示例办法》1：其他各行都不适用，按“否则”一行处理。因此，档次为“大”。\n\n' +
      '表决：复议。依据《示例办法》2：适用第 2 行：比例 199/300（约 66.33%），' +
      '满足“超过 1/2，不超过 2/3”。因此，表决为“复议”。\n' +
      '  - 比例：199/300（约 66.33%）。依据《示例办法》2：' +
      '同意户数（199 户）÷ 总户数（300 户）= 199/300（约 66.33%）。\n',
  );
});

test('the short form has the case that applies and none before it', () => {
  const { decision, core } = decideCase('test/explainer/cases/cases_otherwise');
  const text = explainText(decision, core, { language: 'zh', detail: 'short' });
  expect(text).not.toContain('不适用：');
});

test('rounding that changes nothing is in the data and in no text', () => {
  const { decision, core } = decideCase('test/explainer/cases/subsidy_granted');
  const options = { language: 'zh', rules: ['奖补金额'] } as const;
  expect(explainText(decision, core, options)).not.toContain('四舍五入');
  expect(explainData(decision, core, options)[0]?.text).toContain('四舍五入到 0.01 元，数值不变。');
});
