import {
  type Citation,
  type Clause,
  type Core,
  type CoreExpression,
  descendants,
  type Rule,
} from '@tiaoli/ir';

/** The text of a clause, where whoever writes the module knows it. */
export type ClauseText = (clause: Clause) => string | undefined;

/** Both languages of a title, or the one text that it has. */
export function bilingual({ zh, en }: Core['title']): string {
  return zh === en ? zh : `${zh} · ${en}`;
}

/** What is said above the code of a rule and above its result: its title, and what it rests on. */
export function ruleLines(
  { name, title, citation, note }: Rule,
  core: Core,
  clauseText: ClauseText,
): readonly string[] {
  const named = title.zh === name ? bilingual(title) : `${name}: ${bilingual(title)}`;
  return [named, ...linesOf(note), ...citationLines(citation, core, clauseText)];
}

function citationLines(
  { clauses, assumption }: Citation,
  { sources }: Core,
  clauseText: ClauseText,
): readonly string[] {
  const cited = clauses.flatMap((clause) => {
    const title = sources.find(({ name }) => name === clause.source)?.title;
    const source = title === undefined ? clause.source : `${bilingual(title)}`;
    return [`依据 source: ${source} ${clause.clause}`.trim(), ...linesOf(clauseText(clause))];
  });
  return assumption === undefined ? cited : [...cited, `假定 assumption: ${assumption}`];
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The parameters that a rule goes by, as they were written: its code holds but their values. */
export function parameterLines({ body }: Rule, { parameters }: Core): readonly string[] {
  const names = new Set([...descendants(body)].flatMap(parameterIn));
  return parameters
    .filter(({ name }) => names.has(name))
    .map(({ name, values }) => {
      const written = values.map(({ text, from, until }) => {
        const dates =
          from === undefined && until === undefined ? '' : ` (${from ?? ''} → ${until ?? ''})`;
        return `${text}${dates.replace(' )', ')')}`;
      });
      return `参数 parameter: ${name} = ${written.join(', ')}`;
    });
}

function parameterIn(node: CoreExpression): readonly string[] {
  return node.kind === 'parameter' ? [node.name] : [];
}
