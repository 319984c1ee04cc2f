/** A syntax tree as indented text: one line a field, texts and names bare, places left out. */
export function outline(value: unknown, indentation = ''): string {
  if (Array.isArray(value)) {
    return value.map((item) => `\n${indentation}-${inline(item, `${indentation}  `)}`).join('');
  }
  if (!isRecord(value)) return ` ${String(value)}`;
  return Object.entries(value)
    .filter(([key, field]) => !hidden(key, field))
    .map(([key, field]) => `\n${indentation}${key}:${inline(field, `${indentation}  `)}`)
    .join('');
}

function inline(value: unknown, indentation: string): string {
  if (isRecord(value) && isExpression(value)) return ` ${term(value)}`;
  if (isRecord(value) && typeof value.text === 'string') return ` ${JSON.stringify(value.text)}`;
  return outline(value, indentation);
}

/** An expression or a test in one line. */
function term(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(term).join(' ')}]`;
  if (!isRecord(value)) return String(value);
  if (value.kind === undefined && typeof value.text === 'string') return value.text;
  const fields = Object.entries(value)
    .filter(([key, field]) => key !== 'kind' && !hidden(key, field))
    .map(([, field]) => term(field));
  return `(${[value.kind, ...fields].filter((part) => part !== undefined && part !== '').join(' ')})`;
}

const declarations = new Set([
  'policy',
  'source',
  'unit',
  'enumeration',
  'input',
  'parameter',
  'rule',
  'formula',
  'cases',
  'table',
  'tiers',
  'slabs',
  'score',
  'points',
  'bands',
  'deduct',
  'highestOf',
]);

const isExpression = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.kind === 'string' && !declarations.has(value.kind);

function hidden(key: string, field: unknown): boolean {
  if (/span$/i.test(key) || field === false) return true;
  if (Array.isArray(field)) return field.length === 0;
  return isRecord(field) && key === 'citation' && JSON.stringify(field) === '{"clauses":[]}';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
