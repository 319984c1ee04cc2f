// A subsidy by tiers of an area, for some months, capped and rounded half-up to 0.01 yuan.

export const rule = '补助';
export const title = { zh: '分档补助', en: 'Subsidy' };
export const about = {
  zh: '超额累进、封顶、四舍五入到分',
  en: 'progressive tiers, a cap, half-up to 0.01 yuan',
};

export const ascii = { 面积: 'area', 月数: 'months' };

export const columns = {
  面积: { least: 0, most: 40_000_000, scale: 2 },
  月数: { least: 0, most: 12 },
};

/** In hundredths of a square metre and thousandths of a yuan. */
export function exact({ 面积, 月数 }) {
  const area = Math.round(面积 * 100);
  let amount;
  if (area <= 1_000_000) amount = area * 215;
  else if (area <= 5_000_000) amount = 215_000_000 + (area - 1_000_000) * 155;
  else if (area <= 20_000_000) amount = 835_000_000 + (area - 5_000_000) * 95;
  else amount = 2_260_000_000 + (area - 20_000_000) * 35;
  amount *= 月数;
  if (amount > 20_000_000_000) amount = 20_000_000_000;
  return { 补助: Math.floor((amount + 500) / 1000) / 100 };
}

export function float({ 面积: area, 月数 }) {
  let amount;
  if (area <= 10_000) amount = area * 0.215;
  else if (area <= 50_000) amount = 2150 + (area - 10_000) * 0.155;
  else if (area <= 200_000) amount = 8350 + (area - 50_000) * 0.095;
  else amount = 22_600 + (area - 200_000) * 0.035;
  amount = Math.min(amount * 月数, 200_000);
  return { 补助: Math.round(amount * 100) / 100 };
}

export function big({ 面积, 月数 }) {
  const area = BigInt(面积.toFixed(2).replace('.', ''));
  const tiers = [
    [0n, 215n],
    [1_000_000n, 155n],
    [5_000_000n, 95n],
    [20_000_000n, 35n],
  ];
  let amount = 0n;
  for (const [index, [from, rate]] of tiers.entries()) {
    const to = tiers[index + 1]?.[0] ?? area;
    if (area > from) amount += ((area < to ? area : to) - from) * rate;
  }
  amount *= BigInt(月数);
  if (amount > 20_000_000_000n) amount = 20_000_000_000n;
  const cents = (amount + 500n) / 1000n;
  return { 补助: Number(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`) };
}
