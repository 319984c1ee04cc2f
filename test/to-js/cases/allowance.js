// 由 tiaoli build 生成，请勿修改。 Made by tiaoli build. Do not edit.
// 示例补贴 · Sample allowance
// allowance 1.0.0; 施行 in force 2024-01-01 →
// 每条事实都核对。 Each fact is checked.

const place0 = new Map([["优秀", 0], ["合格", 1], ["不合格", 2]]);

/** Whether a text is a day of the calendar, `2024-02-29`. */
function isDay(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day && day >= "0001";
}

/** A quotient as a number, or as the text of its digits where a double may not tell them: `1/3`. */
function digitsOf(dividend, divisor) {
  let n = BigInt(dividend);
  let d = BigInt(divisor);
  let [large, small] = [n < 0n ? -n : n, d];
  while (small !== 0n) [large, small] = [small, large % small];
  n /= large;
  d /= large;
  let places = 0;
  for (let rest = d; rest !== 1n; places++) {
    const next = rest % 10n === 0n ? 10n : rest % 5n === 0n ? 5n : rest % 2n === 0n ? 2n : 0n;
    if (next === 0n) return `${n}/${d}`;
    rest /= next;
  }
  const figures = String((n < 0n ? -n : n) * 10n ** BigInt(places) / d);
  const digits = figures.padStart(places + 1, "0");
  const point = places === 0 ? "" : `.${digits.slice(-places)}`;
  const shown = `${n < 0n ? "-" : ""}${digits.slice(0, digits.length - places)}${point}`;
  return figures.length <= 15 ? Number(shown) : shown;
}

/** How many facts are given; faster than making a list of their names. */
function countOf(facts) {
  let count = 0;
  for (const _name in facts) count++;
  return count;
}

export function on(asOf) {
  if (!isDay(asOf)) return () => undefined;

  // 标准
  let p1;
  if (asOf >= "2024-01-01" && asOf <= "2024-12-31") {
    p1 = 20;
  } else if (asOf >= "2025-01-01") {
    p1 = 25;
  } else {
    return () => undefined;
  }
  return function decide(facts) {
    if (countOf(facts) !== 4) return undefined;
    const v1 = facts.面积;
    if (typeof v1 !== "number") return undefined;
    const v2 = Math.round(v1 * 100);
    if (!(v2 >= 0 && v2 <= 100000000000)) return undefined;
    if (v2 / 100 !== v1) return undefined;
    const v3 = facts.人数;
    if (typeof v3 !== "number") return undefined;
    if (!(v3 >= 1 && v3 <= 500)) return undefined;
    if (Math.floor(v3) !== v3) return undefined;
    const v4 = facts.等级;
    if (typeof place0.get(v4) !== "number") return undefined;
    const v5 = facts.开业日期;
    if (typeof v5 !== "string") return undefined;
    if (!isDay(v5)) return undefined;
    if (!(v5 >= "2000-01-01")) return undefined;

    // 人均面积 · Area per person
    // 依据 source: 示例补贴办法 · Measures on a sample allowance 2
    const v6 = digitsOf(v2, v3 * 100);

    // 符合条件 · Eligible
    // 依据 source: 示例补贴办法 · Measures on a sample allowance 2
    // 依据 source: 示例补贴办法 · Measures on a sample allowance 3
    const v7 = 1 >= place0.get(v4) && v2 >= 3 * v3 * 100 && v5 < "2024-01-01";

    // 补贴 · Allowance
    // 依据 source: 示例补贴办法 · Measures on a sample allowance 4
    // 符合条件的，按面积补贴。
    // 补贴以二万元为限。
    // 参数 parameter: 标准 = 0.2元/平方米 (2024-01-01 → 2024-12-31), 0.25元/平方米 (2025-01-01 →)
    let v8;
    if (v7) {
      v8 = v2 * p1;
    } else {
      v8 = 0;
    }
    const v9 = Math.floor(((v8 <= 200000000 ? v8 : 200000000) + 50) / 100);
    const v10 = v9 / 100;
    return { 人均面积: v6, 符合条件: v7, 补贴: v10 };
  };
}

let lastDay;
let lastDecide;

export function decide(facts, asOf) {
  if (asOf !== lastDay) {
    lastDecide = on(asOf);
    lastDay = asOf;
  }
  return lastDecide(facts);
}
