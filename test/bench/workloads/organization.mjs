// Five forms of organisation by thresholds. Each function decides a record by itself, as a program
// would that knows no policy language.

export const rule = '组织形式';
export const title = { zh: '组织形式', en: 'Party organisation' };
export const about = {
  zh: '按人数五选一',
  en: 'one of five forms by thresholds',
};

/** Names for languages that know ASCII names only. */
export const ascii = { 党员人数: 'members', 可联合组建: 'joint' };

/** What stands in records: whole numbers × 10^-scale between bounds, or truths of a chance. */
export const columns = { 党员人数: { least: 0, most: 150 }, 可联合组建: { chance: 0.5 } };

export function exact({ 党员人数: members, 可联合组建: joint }) {
  return { 组织形式: form(members, joint) };
}

function form(members, joint) {
  if (members >= 100) return '党委';
  if (members >= 50) return '党总支';
  if (members >= 3) return '党支部';
  return joint ? '联合党支部' : '指导员';
}

/** There is nothing to round. */
export const float = exact;

export function big({ 党员人数, 可联合组建: joint }) {
  const members = BigInt(党员人数);
  const least = { 党委: 100n, 党总支: 50n, 党支部: 3n };
  const found = Object.keys(least).find((name) => members >= least[name]);
  return { 组织形式: found ?? (joint ? '联合党支部' : '指导员') };
}
