import { applyFix, type Diagnostic } from '@tiaoli/diagnostics';
import { createExpressionReader, type ExpressionReader, plainLocated } from '@tiaoli/parser';
import { builtInUnits } from '@tiaoli/syntax';
import { testText, treeText } from './tree-text.js';

/**
 * One case of a `cases/*.txt` file. Lines `names:`, `values:`, `units:` and `as:` hold for the cases below
 * them; each source line of a case must give the same expectation.
 */
export interface ExpressionCase {
  readonly title: string;
  readonly names: readonly string[];
  /** The names that are enumeration values. */
  readonly values?: readonly string[];
  readonly units: readonly string[];
  readonly form: string;
  readonly sources: readonly string[];
  readonly expected: string;
}

export function parseCases(text: string): readonly ExpressionCase[] {
  const cases: ExpressionCase[] = [];
  const header = { names: '', values: '', units: '', as: 'expression' };
  let title = '';
  let sources: string[] = [];
  let expected: string[] = [];
  const words = (list: string): readonly string[] =>
    list.split(/\s+/).filter((word) => word !== '');
  const finish = (): void => {
    if (expected.length > 0) {
      const [names, values, units] = [header.names, header.values, header.units].map(words);
      const wanted = expected.join('\n').trim();
      cases.push({
        title,
        names: names ?? [],
        values: values ?? [],
        units: units ?? [],
        form: header.as,
        sources,
        expected: wanted,
      });
    }
    [sources, expected] = [[], []];
  };
  for (const line of text.split('\n')) {
    const [, key, value = ''] =
      /^(#|names(?=:)|values(?=:)|units(?=:)|as(?=:)):? ?(.*)$/.exec(line) ?? [];
    if (key !== undefined) finish();
    if (key === '#') title = value;
    else if (key !== undefined && key in header) header[key as keyof typeof header] = value;
    else if (line.startsWith('==> ')) expected.push(line.slice(4));
    else if (expected.length > 0) expected.push(line);
    else if (line !== '') sources.push(line);
  }
  finish();
  return cases;
}

export function readerFor({
  names,
  values = [],
  units,
}: Pick<ExpressionCase, 'names' | 'values' | 'units'>): ExpressionReader {
  return createExpressionReader({
    names: new Set(names),
    values: new Set(values),
    units: new Set([...builtInUnits.map((unit) => unit.name), ...units]),
  });
}

/** What the reader makes of a source: the tree, then each diagnostic and the text after its fix. */
export function outcomeOf(reader: ExpressionReader, form: string, source: string): string {
  const { tree, diagnostics } = read(reader, form, source);
  const findings = diagnostics.flatMap((diagnostic) => [
    `! ${diagnostic.code} \`${source.slice(diagnostic.span.start, diagnostic.span.end)}\``,
    ...(diagnostic.fix === undefined ? [] : [`~ ${applyFix(source, diagnostic.fix)}`]),
  ]);
  return [tree, ...findings].join('\n');
}

export function read(
  reader: ExpressionReader,
  form: string,
  source: string,
): { readonly tree: string; readonly diagnostics: readonly Diagnostic[] } {
  const located = plainLocated(source, 0);
  switch (form) {
    case 'test': {
      const { value, diagnostics } = reader.test(located);
      return { tree: testText(value), diagnostics };
    }
    case 'rounding': {
      const { value, diagnostics } = reader.rounding(located);
      return { tree: value ? `${value.mode.text} ${treeText(value.step)}` : 'none', diagnostics };
    }
    case 'unit': {
      const { value, diagnostics } = reader.unit(located);
      return { tree: value ?? 'none', diagnostics };
    }
    case 'name':
      return { tree: 'name', diagnostics: reader.declaredName(located) };
    case 'can read':
      return { tree: String(reader.canRead(source)), diagnostics: [] };
    default: {
      const { value, diagnostics } = reader.expression(located);
      return { tree: treeText(value), diagnostics };
    }
  }
}
