// Numbers as tables show them.

export function grouped(number) {
  return number.toLocaleString('en-US');
}

/** Two digits that count, three from ten on. */
export function significant(number) {
  if (number >= 100) return grouped(Math.round(number));
  const text = number.toPrecision(number >= 10 ? 3 : 2);
  return text.includes('e') ? Number(text).toFixed(7).replace(/0+$/, '') : text;
}

/** What is too small to be told from nothing. */
export function atLeast(least, number, unit) {
  return number < least ? `< ${least} ${unit}` : `${significant(number)} ${unit}`;
}

export function markdownTable(columns, rows) {
  return [
    `| ${columns.join(' | ')} |`,
    `|---${'|--:'.repeat(columns.length - 1)}|`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

/** What a table is about, in bold, and in brackets what it does. */
export function heading(title, about, language) {
  return language === 'zh' ? `**${title}**（${about}）` : `**${title}** (${about})`;
}
