import type { Bilingual } from '@tiaoli/diagnostics';
import type {
  Expression,
  InputDeclaration,
  ParameterDeclaration,
  ParameterValue,
  RuleDeclaration,
} from '@tiaoli/syntax';
import { formatNames, keys, typeNames } from '@tiaoli/syntax';
import type { Declaration } from '../symbols/policy-names.js';
import type { DeclaringFile } from './find-declaration.js';
import { both, code, joined, plain } from './markdown.js';

/** What the declaration of an input, a parameter or a rule says. */
export function declarationSections(
  node: Declaration,
  file: DeclaringFile,
  asOf: string | undefined,
): readonly Bilingual[] {
  const { note } = node;
  const said = note === undefined ? [] : [both(plain(note.text))];
  return [...ownSections(node, file, asOf), ...said].filter(({ zh }) => zh !== '');
}

function ownSections(
  node: Declaration,
  file: DeclaringFile,
  asOf: string | undefined,
): readonly Bilingual[] {
  switch (node.kind) {
    case 'input':
      return inputSections(node, file);
    case 'parameter':
      return parameterSections(node, file, asOf);
    case 'rule':
      return ruleSections(node, file);
  }
}

function inputSections(input: InputDeclaration, { text }: DeclaringFile): readonly Bilingual[] {
  const { type, of, unit, min, max, decimals, format, values, question } = input;
  const limits = [range(keys.input.min, min, text), range(keys.input.max, max, text)];
  const facts = joined([
    type && typeWord(type.text),
    of && both(plain(of.text)),
    format && formatWord(format.text),
    unit && both(plain(unit.text)),
    ...limits,
    decimals && labelled(keys.input.decimals, decimals.text),
  ]);
  const asked = question && {
    zh: plain(question.zh ?? ''),
    en: plain(question.en ?? question.zh ?? ''),
  };
  const listed = values?.map(({ name }) => plain(name.text)) ?? [];
  return [
    facts,
    ...(listed.length === 0 ? [] : [{ zh: listed.join('、'), en: listed.join(', ') }]),
    ...(asked === undefined ? [] : [asked]),
  ];
}

function typeWord(type: string): Bilingual {
  const known = Object.entries(typeNames).find(([name]) => name === type)?.[1];
  return known === undefined ? both(plain(type)) : { zh: known.zh, en: known.en };
}

function formatWord(format: string): Bilingual {
  const known = Object.entries(formatNames).find(([name]) => name === format)?.[1];
  return known === undefined ? both(plain(format)) : { zh: known.zh, en: known.en };
}

function labelled({ zh, en }: Bilingual, text: string): Bilingual {
  return { zh: `${zh} ${plain(text)}`, en: `${en} ${plain(text)}` };
}

function range(key: Bilingual, node: Expression | undefined, text: string): Bilingual | undefined {
  return node && labelled(key, written(node, text));
}

function written({ span }: { readonly span: Expression['span'] }, text: string): string {
  return text.slice(span.start, span.end);
}

/** The values by date; the one in force stands out where a date is asked about. */
function parameterSections(
  { values, open, unit }: ParameterDeclaration,
  { text }: DeclaringFile,
  asOf: string | undefined,
): readonly Bilingual[] {
  const own = unit === undefined ? [] : [both(plain(unit.text))];
  if (open !== undefined) return [labelled(keys.parameter.open, open.reason.text), ...own];
  const inForce = asOf === undefined ? undefined : valueOn(values, asOf);
  const lines = values.map((each) => valueLine(each, text, each === inForce));
  return [
    { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') },
    ...own,
  ];
}

/** A value holds until the next begins. */
function valueOn(values: readonly ParameterValue[], asOf: string): ParameterValue | undefined {
  const begun = values.filter(({ from }) => (from?.text ?? '') <= asOf);
  const latest = begun
    .sort((a, b) => ((a.from?.text ?? '') < (b.from?.text ?? '') ? -1 : 1))
    .at(-1);
  return asOf <= (latest?.until?.text ?? asOf) ? latest : undefined;
}

function valueLine(
  { from, until, value }: ParameterValue,
  text: string,
  holds: boolean,
): Bilingual {
  const shown = value === undefined ? '' : plain(written(value, text));
  const start = from && labelled(keys.parameter.from, from.text);
  const end = until && labelled(keys.parameter.until, until.text);
  const dates = joined([start, end]);
  const mark = holds ? `**${shown}**` : shown;
  const line = (words: string): string => `- ${mark}${words === '' ? '' : ` (${words})`}`;
  return { zh: line(dates.zh), en: line(dates.en) };
}

/** The longest text of a rule that is shown whole. */
const longest = 400;

function ruleSections(
  rule: RuleDeclaration,
  { text, loaded }: DeclaringFile,
): readonly Bilingual[] {
  const rules = [loaded.policy?.core, ...(loaded.policy?.core.entities ?? [])].flatMap(
    (each) => each?.rules ?? [],
  );
  const unit = rule.unit?.text ?? rules.find(({ name }) => name === rule.name.text)?.unit?.text;
  const { body } = rule;
  const kind = body && keys.rule[body.kind === 'allocate' ? 'allocate' : body.kind];
  const facts = joined([
    kind && { zh: kind.zh, en: kind.en },
    unit === undefined ? undefined : both(plain(unit)),
  ]);
  if (body?.kind !== 'formula') return [facts];
  const shown = written(body.expression, text);
  return [facts, both(code(shown.length > longest ? `${shown.slice(0, longest)}…` : shown))];
}
