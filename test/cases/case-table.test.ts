import { readCaseTable, runCases } from '@tiaoli/cases';
import { positionAt } from '@tiaoli/diagnostics';
import { decodeText } from '@tiaoli/parser';
import { describe, expect, test } from 'vitest';
import { everyResult, samplePolicy, version } from '../library/sample.js';

const policy = samplePolicy(
  everyResult
    .replace('等级 在 良好以上', '人数 ≥ 10人')
    .replace('max: 100 }', 'max: 100, title: { en: Headcount } }'),
);

/** What came of a sheet: the status of each case, and of each finding its code and where it is. */
function run(text: string, policies = [policy]) {
  const read = readCaseTable(text, { policy: 'sample', policies });
  const ran = read.file && runCases(read.file, policies);
  const results = ran?.results ?? [];
  const findings = [
    ...read.diagnostics,
    ...(ran?.diagnostics ?? []),
    ...results.flatMap(({ diagnostics }) => diagnostics),
  ];
  return {
    cases: results.map(({ name, status }) => `${name} ${status}`),
    findings: findings.map(({ code, message, span }) => {
      const { line, column } = positionAt(read.source, span.start);
      return `${line}:${column} ${code} ${/^cell (\w+): /.exec(message.en)?.[1] ?? ''}`.trim();
    }),
  };
}

/** One case: the headings of its facts and what stands below them. */
const one = (heading: string, cell: string, result: string, expected: string, sign = ',') =>
  run(`${['名称', heading, `→ ${result}`].join(sign)}\n${['甲', cell, expected].join(sign)}\n`);

describe('a cell of facts', () => {
  const passes = { cases: ['甲 passed'], findings: [] };

  test.each([
    ['人数', '3', '达标', '否'],
    ['人数', '１２', '达标', '是'],
    ['人数（人）', '12', '达标', 'TRUE'],
    ['人数 (人)', '12人', '达标', 'True'],
    ['Headcount', '12', '达标', '是'],
    ['违规,人数,满意度', 'FALSE,3,92%', '评级.veto', '否'],
    ['违规,人数,满意度', '否,12,92％', '评级.points.满意', '60'],
    ['违规,人数,满意度(%)', 'false,12,92.0%', '评级.得分.满意', '60分'],
    ['违规,人数,满意度', '是,12,92%', '评级.否决', '有违规'],
    ['违规,人数,满意度', '是,12,92%', '评级.否决', '是'],
    ['开工日期', '2024/2/29', '开工', '2024年2月29日'],
    ['开工日期', '2024-02-29', '开工', '2024.2.29'],
    ['开工日期', '2024/2/29 0:00', '开工', '2024-2-29'],
    ['开工日期', '２０２４年2月29日', '开工', '2024/02/29'],
    ['备注', "'0012", '说明书', '0012'],
    ['备注', '"=""0012"""', '说明书', '0012'],
    ['备注', '"按期,\n无误"', '说明书', '"按期,\n无误"'],
    ['备注', '"说""好"""', '说明书', '"说""好"""'],
    ['人数', '12', '名目', '活动、场地'],
    ['人数', '3', '名目', '活动'],
  ])('%s %s gives %s %s', (heading, cell, result, expected) => {
    expect(one(heading, cell, result, expected)).toEqual(passes);
  });

  test.each([
    [',', '"1,234.5"', '12345000'],
    [',', '"1,234,567"', '"12,345,670,000元/人"'],
    [',', '￥12.50', '125000'],
    [',', '−12.5', '-125000'],
    [';', '12.5', '125000'],
    ['\t', '1,234.5', '12,345,000.00'],
  ])('amounts between %j: %s', (sign, cell, expected) => {
    const head = ['名称', '人数', '金额', '→ 平均'].join(sign);
    const row = ['甲', '1', cell, expected].join(sign);
    expect(run(`${head}\n${row}\n`)).toEqual(passes);
  });

  test.each([
    [',', '金额', '"1,5"', 'case-table-unclear-number'],
    [',', '金额', '"1.234,5"', 'case-table-unclear-number'],
    [',', '金额', '"12,34,567"', 'case-table-unclear-number'],
    [',', '金额', '1.23E+08', 'case-table-unclear-number'],
    [',', '金额', '(12)', 'case-table-unclear-number'],
    [';', '金额', '1,234', 'case-table-unclear-number'],
    [',', '金额', '#DIV/0!', 'case-table-broken-cell'],
    [',', '金额', '#####', 'case-table-broken-cell'],
    [',', '金额', '=B2*2', 'case-table-broken-cell'],
    [',', '金额', '很多', 'fact-wrong-type'],
    [',', '人数', '-1', 'fact-out-of-range'],
    [',', '人数', '1.5', 'fact-not-whole'],
    [',', '违规', '√', 'fact-wrong-type'],
    [',', '等级', '优良', 'fact-not-listed'],
    [',', '开工日期', '45352', 'case-table-unclear-date'],
    [',', '开工日期', '3/1/2024', 'case-table-unclear-date'],
    [',', '开工日期', '24/3/1', 'case-table-unclear-date'],
    [',', '开工日期', '2024-03/01', 'case-table-unclear-date'],
    [',', '开工日期', '2024/2/30', 'fact-impossible-date'],
  ])('refused between %j: %s %s, %s', (sign, heading, cell, code) => {
    const { cases, findings } = one(heading, cell, '达标', '是', sign);
    expect(cases).toEqual(['甲 invalid']);
    expect(findings).toEqual([`2:3 ${code} B2`]);
  });
});

describe('a cell of results', () => {
  const sheet = (result: string, expected: string, facts = '12,10,92%') =>
    run(`名称,人数,金额,满意度,${result}\n甲,${facts},${expected}\n`);

  test.each([
    ['→ 平均', '8333.33'],
    ['→平均', '"8,333.33"'],
    ['-> 平均', '8333.33元/人'],
    ['期望：平均', '8333.33'],
    ['expect: 平均', '８３３３.33'],
    ['→ 三分之一', '1/3'],
    ['→ 处理', '支部'],
    ['→ 处理.形式', '支部'],
    ['→ 处理.形式,→ 处理.补助', '支部,500'],
    ['→ 评级', '甲级'],
    ['→ 评级', '100'],
    ['→ 评级.总分,→ 评级.等级', '100,甲级'],
    ['→ 评级.得分.人员,→ 评级.得分.满意,→ 评级.total', '40,60,100分'],
  ])('%s %s passes', (result, expected) => {
    const text = `名称,人数,金额,满意度,违规,${result}\n甲,12,10,92%,否,${expected}\n`;
    expect(run(text)).toEqual({ cases: ['甲 passed'], findings: [] });
  });

  test.each([
    ['→ 平均', '未定', ',,', 'passed'],
    ['→ 平均', 'undecided', '12,,', 'passed'],
    ['→ 平均', '未定：人数、金额', ',,', 'passed'],
    ['→ 平均', '未定: 金额', '12,,', 'passed'],
    ['→ 平均', '未定: 人数', '12,,', 'failed'],
    ['→ 平均', '未定', '12,10,', 'failed'],
    ['→ 平均', '错误: division-by-zero', '0,10,', 'passed'],
    ['→ 平均', 'error:division-by-zero', '0,10,', 'passed'],
    ['→ 平均', '错误：table-no-row', '0,10,', 'failed'],
    ['→ 平均', '8333.34', '12,10,', 'failed'],
  ])('%s %s of %s: %s', (result, expected, facts, status) => {
    expect(sheet(result, expected, facts)).toEqual({ cases: [`甲 ${status}`], findings: [] });
  });

  test.each([
    ['→ 平均', '很多', '2:13 expected-other-type E2'],
    ['→ 平均', '"1,5"', '2:13 case-table-unclear-number E2'],
    ['→ 平均', '未定：人树', '2:13 unknown-expected-fact E2'],
    ['→ 平均', '错误: no-such', '2:13 unknown-error-code E2'],
    ['→ 开工', '3/1/24', '2:13 case-table-unclear-date E2'],
    ['→ 处理.形势', '支部', '1:14 unknown-expected-part E1'],
    ['→ 评级.等次', '甲级', '1:14 unknown-expected-part E1'],
    ['→ 评级.得分.满义', '60', '2:13 unknown-expected-part E2'],
    ['→ 处理', '支步', '2:13 unknown-expected-value E2'],
    ['→ 评级.等级', '戊级', '2:13 unknown-expected-value E2'],
    ['→ 平军', '1', '1:14 unknown-rule E1'],
    ['→ 处理,→ 处理.补助', '支部,500', '2:16 case-table-mixed-results F2'],
  ])('%s %s cannot be expected', (result, expected, finding) => {
    expect(sheet(result, expected)).toEqual({ cases: ['甲 invalid'], findings: [finding] });
  });
});

describe('a file as spreadsheets save it', () => {
  const rows = [
    ['名称', '人数', '# 复核', '→ 达标', '', ''],
    ['十二人', '12', '张', '是', '', ''],
    ['', '', '', '', '', ''],
    ['三人，“少”', '3', '', '否', '', ''],
    ['', '', '', '', '', ''],
  ];
  const passed = { cases: ['十二人 passed', '三人，“少” passed'], findings: [] };
  const text = (sign: string, end: string) => rows.map((row) => row.join(sign)).join(end);

  test.each([',', ';', '\t'])('cells between %j', (sign) => {
    for (const end of ['\n', '\r\n', '\r']) expect(run(text(sign, end))).toEqual(passed);
  });

  test('the sign is stated at the top', () => {
    expect(run(`sep=;\r\n${text(';', '\r\n')}`)).toEqual(passed);
  });

  test('a mark of the byte order does not belong to the first heading', () => {
    expect(run(`\ufeff${text(',', '\r\n')}`)).toEqual(passed);
  });

  // 名称,人数,→ 达标 / 十二人,12,是 in GB18030.
  const gb18030 = [
    0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x2c, 0xa1, 0xfa, 0x20, 0xb4, 0xef, 0xb1,
    0xea, 0x0d, 0x0a, 0xca, 0xae, 0xb6, 0xfe, 0xc8, 0xcb, 0x2c, 0x31, 0x32, 0x2c, 0xca, 0xc7, 0x0d,
    0x0a,
  ];
  const utf16 = (content: string) => new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le'));

  test.each([
    ['GB18030', new Uint8Array(gb18030), ['十二人 passed']],
    ['UTF-16', utf16(text('\t', '\r\n')), passed.cases],
  ])('%s', (_encoding, bytes, cases) => {
    const { value, diagnostics } = decodeText(bytes);
    expect(diagnostics).toEqual([]);
    expect(run(value)).toEqual({ cases, findings: [] });
  });

  test('findings below a cell with line breaks name the row of the spreadsheet', () => {
    const quoted = '名称,人数,→ 达标\n"十二人\n（含兼职）",12,是\n三人,负三,否\n';
    expect(run(quoted)).toEqual({
      cases: ['十二人 （含兼职） passed', '三人 invalid'],
      findings: ['4:4 fact-wrong-type B3'],
    });
  });

  test('columns beyond Z have two letters', () => {
    const blank = Array.from({ length: 26 }, (_, index) => `# ${index}`).join(',');
    const below = ','.repeat(26);
    expect(run(`名称,${blank},人数,→ 达标\n甲${below},负三,否\n`).findings).toEqual([
      '2:29 fact-wrong-type AB2',
    ]);
  });
});

describe('a sheet that cannot be read', () => {
  test.each([
    ['', 'case-table-empty'],
    ['名称,人数,→ 达标\n', 'case-table-empty'],
    ['名称,人数,→ 达标\n,,\n', 'case-table-empty'],
    ['人数,→ 达标\n12,是\n', 'case-table-missing-column A1'],
    ['名称,人数\n甲,12\n', 'case-table-no-results B1'],
    ['名称，人数，→ 达标\n甲，12，是\n', 'case-table-separator A1'],
    ['名称,人数,人数,→ 达标\n甲,12,12,是\n', 'case-table-column-twice C1'],
    ['名称,人数,→ 达标,->达标\n甲,12,是,是\n', 'case-table-column-twice D1'],
    ['名称,人数,→ 达标\n"甲,12,是\n', 'case-table-quotes A2'],
    ['名称,人数,→ 达标\n"甲"乙,12,是\n', 'case-table-quotes A2'],
    ['名称,人数,→ 达标\n甲,12,是\n甲,13,是\n', 'case-name-twice A3'],
    ['名称,人数,→ 达标\n,12,是\n', 'case-table-name-missing B2'],
    ['名称,人数,→ 达标\n甲,12,\n', 'case-table-nothing-expected A2'],
    ['名称,人数,→ 达标\n甲,12,是,多余\n', 'case-table-no-heading D2'],
    ['名称,,人数,→ 达标\n甲,多余,12,是\n', 'case-table-no-heading B2'],
    ['名称,人树,→ 达标\n甲,12,是\n', 'case-table-unknown-column B1'],
    ['名称,人数（个）,→ 达标\n甲,12,是\n', 'case-table-other-unit B1'],
    ['条例,名称,→ 达标\nsample,甲,未定\nother,乙,未定\n', 'case-table-several-policies A3'],
    ['条例,名称,→ 达标\nother,甲,未定\n', 'unknown-policy A2'],
    ['名称,版本,→ 达标\n甲,9.9.9,未定\n', 'unknown-policy-version B2'],
    ['名称,适用日期,→ 达标\n甲,1/2/24,未定\n', 'case-table-unclear-date B2'],
    ['名称,适用日期,→ 达标\n甲,1999-01-01,未定\n', 'policy-not-yet-in-force B2'],
  ])('%j: %s', (text, finding) => {
    const { findings } = run(text);
    expect(findings.map((each) => each.replace(/^\S+ /, ''))).toContain(finding);
  });

  test('without a policy anywhere', () => {
    const { diagnostics } = readCaseTable('名称,→ 达标\n甲,未定\n', { policies: [policy] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['case-table-missing-column']);
  });

  test('a heading is found wrong once, however many rows it has', () => {
    const sheet = run('名称,人树,→ 达标\n甲,12,是\n乙,13,是\n丙,,未定\n');
    expect(sheet).toEqual({
      cases: ['甲 invalid', '乙 invalid', '丙 passed'],
      findings: ['1:4 case-table-unknown-column B1'],
    });
  });

  test('a result without its arrow is recognised', () => {
    const options = { policy: 'sample', policies: [policy] };
    const { file } = readCaseTable('名称,人数,达标,→ 平均\n甲,12,是,1\n', options);
    if (file === undefined) throw new Error('not read');
    expect(runCases(file, [policy]).diagnostics.map(({ message }) => message)).toEqual([
      {
        zh: 'C1 单元格：没有输入叫 `达标`，是不是 `→ 达标`？',
        en: 'cell C1: no input is called `达标`; did you mean `→ 达标`?',
      },
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('a heading called %s', (name) => {
    expect(run(`名称,${name},→ ${name}\n甲,1,1\n`).cases).toEqual(['甲 invalid']);
  });
});

test('each row is about the version of its date or the one that it names', () => {
  const versions = [version('1.0.0', '2022-05-01'), version('2.0.0', '2024-07-01')];
  const text = '名称,版本,适用日期,甲,→ 乙\n一,,2023/1/1,是,是\n二,,2024/7/1,是,是\n三,1.0.0,,是,是\n四,,,是,是\n';
  const { file } = readCaseTable(text, { policy: 'sample', policies: versions });
  if (file === undefined) throw new Error('not read');
  const { results } = runCases(file, versions);
  expect(results.map((each) => `${each.name} ${each.version} ${each.asOf} ${each.status}`)).toEqual([
    '一 1.0.0 2023-01-01 passed',
    '二 2.0.0 2024-07-01 passed',
    '三 1.0.0 2022-05-01 passed',
    '四 2.0.0 2024-07-01 passed',
  ]);
});

test('a column that says why', () => {
  const text = '名称,人数,→ 达标,因为\n甲,12,是,第一条\n';
  const { file } = readCaseTable(text, { policy: 'sample', policies: [policy] });
  if (file === undefined) throw new Error('not read');
  expect(runCases(file, [policy]).results[0]?.because).toBe('第一条');
});

test('checklists and milestones by their parts', () => {
  const obligations = samplePolicy(`inputs:
  有章程: { type: boolean }
  有台账: { type: boolean }
  建食堂: { type: boolean }
  已开工: { type: boolean }
  开工日期: { type: date }
rules:
  规范:
    source: 办法 1
    checklist:
      require: all
      items: { 章程: 有章程, 台账: 有台账, 食堂: { when: 建食堂, modality: should } }
  节点: { source: 办法 1, milestones: { 开工: { due: 2024-03-31, done: 已开工, done on: 开工日期 } } }
`);
  const text = `名称,适用日期,有章程,有台账,建食堂,已开工,开工日期,→ 规范.结论,→ 规范.缺项,→ 规范.满足数,→ 规范.advised,→ 节点.开工
都缺,2024-06-01,否,否,否,是,2024-03-01,否,章程、台账,0,食堂,按期完成
齐全,2024-06-01,是,是,是,否,,是,无,2项,none,已逾期
不对,2024-06-01,是,否,是,是,2024-04-01,否,章程,1,,按期完成
只看缺项,2024-06-01,是,否,是,是,2024-04-01,,台账,,,逾期完成
`;
  expect(run(text, [obligations])).toEqual({
    cases: ['都缺 passed', '齐全 passed', '不对 failed', '只看缺项 passed'],
    findings: [],
  });
  const whole = '名称,有章程,有台账,建食堂,→ 规范\n甲,是,是,否,是\n乙,是,否,否,是\n';
  expect(run(whole, [obligations]).cases).toEqual(['甲 passed', '乙 failed']);
  expect(run('名称,有章程,→ 规范.缺像\n甲,否,章程\n', [obligations]).findings).toEqual([
    '1:8 unknown-expected-part C1',
  ]);
});
