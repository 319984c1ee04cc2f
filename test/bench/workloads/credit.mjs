// A credit score of fifteen criteria in four groups, with three vetoes and five grades.

export const rule = '信用评分';
export const title = { zh: '信用评分', en: 'Credit score' };
export const about = {
  zh: '15 项指标、3 项一票否决、5 档等级',
  en: '15 criteria, 3 vetoes, 5 grades',
};

export const ascii = {
  党员比例: 'memberShare',
  持证比例: 'certifiedShare',
  收费率: 'feeRate',
  满意率: 'satisfaction',
  整改率: 'rectified',
  投诉: 'complaints',
  处罚: 'penalties',
  培训: 'trainings',
  活动: 'activities',
  国家级荣誉: 'nationalHonours',
  省级荣誉: 'provincialHonours',
  市级荣誉: 'cityHonours',
  已建党组织: 'organised',
  公示收支: 'published',
  应急预案: 'emergencyPlan',
  智慧平台: 'platform',
  规范档案: 'archives',
  挪用资金: 'misused',
  重大事故: 'accident',
  弄虚作假: 'fraud',
};

const share = { least: 0, most: 10_000, scale: 4 };

export const columns = {
  党员比例: share,
  持证比例: share,
  收费率: share,
  满意率: share,
  整改率: share,
  投诉: { least: 0, most: 20 },
  处罚: { least: 0, most: 4 },
  培训: { least: 0, most: 8 },
  活动: { least: 0, most: 6 },
  国家级荣誉: { least: 0, most: 2 },
  省级荣誉: { least: 0, most: 2 },
  市级荣誉: { least: 0, most: 3 },
  已建党组织: { chance: 0.7 },
  公示收支: { chance: 0.7 },
  应急预案: { chance: 0.7 },
  智慧平台: { chance: 0.5 },
  规范档案: { chance: 0.7 },
  挪用资金: { chance: 0.02 },
  重大事故: { chance: 0.02 },
  弄虚作假: { chance: 0.03 },
};

const grades = ['AAA', 'AA', 'A', 'B', 'C'];

/** In ten-thousandths of a point; shares in ten-thousandths too. */
export function exact(facts) {
  const members = Math.round(facts.党员比例 * 10_000);
  let party = facts.已建党组织 ? 100_000 : 0;
  party += members >= 3000 ? 80_000 : members >= 1000 ? 50_000 : 10_000;
  party += atMost(70_000, facts.活动 * 15_000);

  const certified = Math.round(facts.持证比例 * 10_000);
  const paid = Math.round(facts.收费率 * 10_000);
  const rectified = Math.round(facts.整改率 * 10_000);
  let service = certified >= 9000 ? 100_000 : certified >= 6000 ? 60_000 : 0;
  service += paid >= 9500 ? 80_000 : paid >= 8000 ? 50_000 : paid >= 6000 ? 20_000 : 0;
  service += Math.round(facts.满意率 * 10_000) * 12;
  service += rectified >= 10_000 ? 60_000 : rectified >= 8000 ? 30_000 : 0;
  service += atLeast(0, 80_000 - facts.投诉 * 5000);
  service += atMost(60_000, facts.培训 * 10_000);

  let management = facts.公示收支 ? 50_000 : 0;
  management += facts.应急预案 ? 50_000 : 10_000;
  if (facts.智慧平台) management += 40_000;
  if (facts.规范档案) management += 30_000;
  management += atLeast(0, 30_000 - facts.处罚 * 10_000);

  let honours = facts.国家级荣誉 * 30_000;
  honours = atLeast(honours, facts.省级荣誉 * 20_000);
  honours = atLeast(honours, facts.市级荣誉 * 10_000);

  let total = atMost(250_000, party) + atMost(500_000, service);
  total += atMost(200_000, management) + atMost(50_000, honours);
  let grade = 4;
  if (total >= 900_000) grade = 0;
  else if (total >= 800_000) grade = 1;
  else if (total >= 700_000) grade = 2;
  else if (total >= 600_000) grade = 3;
  if (facts.弄虚作假 && grade < 3) grade = 3;
  if (facts.挪用资金 || facts.重大事故) grade = 4;
  return { 信用评分: { total: total / 10_000, grade: grades[grade] } };
}

// Faster here than Math.min and Math.max.

function atMost(most, number) {
  if (number > most) return most;
  return number;
}

function atLeast(least, number) {
  if (number < least) return least;
  return number;
}

export function float(facts) {
  let party = facts.已建党组织 ? 10 : 0;
  party += facts.党员比例 >= 0.3 ? 8 : facts.党员比例 >= 0.1 ? 5 : 1;
  party += Math.min(facts.活动 * 1.5, 7);
  party = Math.min(party, 25);

  let service = facts.持证比例 >= 0.9 ? 10 : facts.持证比例 >= 0.6 ? 6 : 0;
  service += facts.收费率 >= 0.95 ? 8 : facts.收费率 >= 0.8 ? 5 : facts.收费率 >= 0.6 ? 2 : 0;
  service += facts.满意率 * 12;
  service += facts.整改率 >= 1 ? 6 : facts.整改率 >= 0.8 ? 3 : 0;
  service += Math.max(8 - facts.投诉 * 0.5, 0);
  service += Math.min(facts.培训, 6);
  service = Math.min(service, 50);

  let management = facts.公示收支 ? 5 : 0;
  management += facts.应急预案 ? 5 : 1;
  if (facts.智慧平台) management += 4;
  if (facts.规范档案) management += 3;
  management += Math.max(3 - facts.处罚, 0);
  management = Math.min(management, 20);

  const honours = Math.max(facts.国家级荣誉 * 3, facts.省级荣誉 * 2, facts.市级荣誉);
  const total = party + service + management + Math.min(honours, 5);
  let grade = total >= 90 ? 0 : total >= 80 ? 1 : total >= 70 ? 2 : total >= 60 ? 3 : 4;
  if (facts.弄虚作假) grade = Math.max(grade, 3);
  if (facts.挪用资金 || facts.重大事故) grade = 4;
  return { 信用评分: { total, grade: grades[grade] } };
}

/** By the points of each criterion as fractions over 10,000, as a table would list them. */
export function big(facts) {
  const share = (name) => BigInt(Math.round(Number(facts[name].toFixed(4)) * 10_000));
  const count = (name) => BigInt(facts[name]);
  const point = 10_000n;
  const ascending = (all) => all.toSorted((a, b) => (a < b ? -1 : 1));
  const least = (...all) => ascending(all)[0];
  const most = (...all) => ascending(all).at(-1);
  const stepped = (value, steps) => (steps.find(([from]) => value >= from)?.[1] ?? 0n) * point;
  const flag = (name, points, otherwise = 0n) => (facts[name] ? points : otherwise) * point;
  const groups = [
    [
      25n,
      flag('已建党组织', 10n),
      stepped(share('党员比例'), [
        [3000n, 8n],
        [1000n, 5n],
        [0n, 1n],
      ]),
      least((count('活动') * 3n * point) / 2n, 7n * point),
    ],
    [
      50n,
      stepped(share('持证比例'), [
        [9000n, 10n],
        [6000n, 6n],
      ]),
      stepped(share('收费率'), [
        [9500n, 8n],
        [8000n, 5n],
        [6000n, 2n],
      ]),
      share('满意率') * 12n,
      stepped(share('整改率'), [
        [10_000n, 6n],
        [8000n, 3n],
      ]),
      most(8n * point - (count('投诉') * point) / 2n, 0n),
      least(count('培训'), 6n) * point,
    ],
    [
      20n,
      flag('公示收支', 5n),
      flag('应急预案', 5n, 1n),
      flag('智慧平台', 4n),
      flag('规范档案', 3n),
      most(3n - count('处罚'), 0n) * point,
    ],
    [5n, most(count('国家级荣誉') * 3n, count('省级荣誉') * 2n, count('市级荣誉')) * point],
  ];
  let total = 0n;
  for (const [full, ...points] of groups)
    total += least(
      points.reduce((a, b) => a + b),
      full * point,
    );
  const bands = [90n, 80n, 70n, 60n];
  const band = bands.findIndex((from) => total >= from * point);
  let grade = grades[band < 0 ? 4 : band];
  if (facts.弄虚作假 && grade < 'B') grade = 'B';
  if (facts.挪用资金 || facts.重大事故) grade = 'C';
  const digits = `${total / point}.${String(total % point).padStart(4, '0')}`;
  return { 信用评分: { total: Number(digits), grade } };
}
