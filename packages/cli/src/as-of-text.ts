/** A date as people write it, 2024年6月1日, in ISO form; any other text as it is. */
export function asOfText(text: string): string {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.normalize('NFKC').trim());
  if (parts === null) return text;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
