/** The words of descriptions in published schemas. */
export const words = {
  zh: {
    unit: (unit: string) => `单位：${unit}`,
    decimals: (places: number) => (places === 0 ? '不带小数' : `最多 ${places} 位小数`),
    open: (reason: string) => `条例的待定参数：${reason}`,
    percent: '可写百分数，如 "70%"',
    dates: (min?: string, max?: string) =>
      [min && `不早于 ${min}`, max && `不晚于 ${max}`].filter(Boolean).join('，'),
    join: '；',
  },
  en: {
    unit: (unit: string) => `unit: ${unit}`,
    decimals: (places: number) => `at most ${places} decimal place${places === 1 ? '' : 's'}`,
    open: (reason: string) => `a parameter that the policy leaves open: ${reason}`,
    percent: 'may be written as a percentage, such as "70%"',
    dates: (min?: string, max?: string) =>
      [min && `not before ${min}`, max && `not after ${max}`].filter(Boolean).join(', '),
    join: '; ',
  },
} as const;
