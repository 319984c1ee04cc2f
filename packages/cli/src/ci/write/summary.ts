import { plain, reportMarkdown } from '@tiaoli/comparison';
import { type Language, positionAt } from '@tiaoli/diagnostics';
import { say } from '../../texts.js';
import {
  type CiFinding,
  type Counted,
  findingsOf,
  isFailed,
  type Score,
  type Step,
} from '../model.js';
import type { RepositoryPath } from '../places.js';
import { stateWords, stepWords } from '../words.js';

/** By this a comment, or a file, of an earlier run is known. */
export const summaryMark = '<!-- tiaoli ci -->';

/** A comment on GitHub takes 65,536 characters. */
const mostCharacters = 60_000;

/** A run in Markdown for those who review a change. No text of a policy is markup. */
export function summaryText(
  steps: readonly Step[],
  language: Language,
  pathOf: RepositoryPath,
): string {
  const shown = findingsOf(steps);
  const list = (wanted: CiFinding['weight']): readonly string[] =>
    shown
      .filter(({ weight }) => weight === wanted)
      .map((finding) => findingLine(finding, language, pathOf));
  const sections = [
    stepsTable(steps, language),
    ...changes(steps, language),
    ...scoresTable(steps, language),
    ...failures(list('fails'), language),
    ...folded('ciNotTold', list('unknown'), language),
    ...folded('ciAccepted', list('accepted'), language),
  ];
  const head = `${summaryMark}\n## ${headline(steps, language)}`;
  return `${withoutMentions(fitted([head, ...sections], language))}\n`;
}

function headline(steps: readonly Step[], language: Language): string {
  const failing = steps.filter(isFailed).map(({ name }) => stepWords(name, language));
  const words = { steps: failing.join(say(language, 'listComma')) };
  const isNothing = steps.every(({ state }) => state === 'skipped');
  const passed = isNothing ? 'ciNothing' : 'ciAllPassed';
  const verdict = say(language, failing.length === 0 ? passed : 'ciSomeFailed', words);
  return say(language, 'ciSummary', { verdict });
}

function stepsTable(steps: readonly Step[], language: Language): string {
  const rows = steps.map(({ name, state, summary, milliseconds }) => {
    const word = stateWords(state, language);
    return [
      stepWords(name, language),
      state === 'failed' ? `**${word}**` : word,
      cell(summary[language]),
      (milliseconds / 1000).toFixed(1),
    ];
  });
  const heads = (['ciHeadStep', 'ciHeadState', 'ciHeadWords', 'ciHeadSeconds'] as const).map(
    (key) => say(language, key),
  );
  return table(heads, [':--', ':--', ':--', '--:'], rows);
}

function table(
  heads: readonly string[],
  sides: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [heads, sides, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text on one line, without markup. */
function cell(text: string): string {
  return plain(text.replace(/\s+/g, ' '));
}

function findingLine(
  { diagnostic, source, acceptedBecause }: CiFinding,
  language: Language,
  pathOf: RepositoryPath,
): string {
  const { message, span } = diagnostic;
  const place = source && `${pathOf(source.name)}:${positionAt(source, span.start).line}`;
  const reason = acceptedBecause && say(language, 'acceptedBecause', { reason: acceptedBecause });
  const words = [message[language], ...(reason ? [reason] : [])].join(
    language === 'zh' ? '。' : '. ',
  );
  return `- ${place === undefined ? '' : `${cell(place)} `}${cell(words)}`;
}

/** How many findings of a kind are listed. */
const mostListed = 50;

function listed(lines: readonly string[], language: Language): string {
  const more = lines.length - mostListed;
  const rest = more > 0 ? [`- ${say(language, 'ciMore', { count: more })}`] : [];
  return [...lines.slice(0, mostListed), ...rest].join('\n');
}

function failures(lines: readonly string[], language: Language): readonly string[] {
  if (lines.length === 0) return [];
  return [`### ${say(language, 'ciFailures')}\n\n${listed(lines, language)}`];
}

function changes(steps: readonly Step[], language: Language): readonly string[] {
  const compared = steps.flatMap((step) => step.compared ?? []);
  return compared.map(({ version, comparison }) => {
    if (comparison !== undefined) return reportMarkdown(comparison, language).trimEnd();
    return `### ${cell(say(language, 'ciNewVersion', { version }))}`;
  });
}

/** Coverage and mutation, before and after, of what is not as in the base; else what is not whole. */
function scoresTable(steps: readonly Step[], language: Language): readonly string[] {
  const measured = steps.filter(({ scores = [] }) => scores.length > 0);
  const all = measured.flatMap(({ scores = [] }) => scores);
  const isOfInterest = all.some(({ isChanged }) => isChanged)
    ? ({ isChanged }: Score) => isChanged
    : ({ now }: Score) => now.covered < now.total;
  const versions = [...new Set(all.filter(isOfInterest).map(({ version }) => version))];
  if (versions.length === 0) return [];
  const rows = versions.map((version) => [
    cell(version),
    ...measured.map(({ scores = [] }) =>
      scoreText(scores.find((each) => each.version === version)),
    ),
  ]);
  const heads = [
    say(language, 'ciHeadVersion'),
    ...measured.map(({ name }) => stepWords(name, language)),
  ];
  const sides = heads.map((_, index) => (index === 0 ? ':--' : '--:'));
  return [`### ${say(language, 'ciScores')}\n\n${table(heads, sides, rows)}`];
}

function scoreText(score: Score | undefined): string {
  if (score === undefined) return '';
  const { now, before } = score;
  const texts = [...(before === undefined ? [] : [before]), now].map(countedText);
  return [...new Set(texts)].join(' → ');
}

function countedText({ percent, covered, total }: Counted): string {
  return `${percent}% (${covered}/${total})`;
}

function folded(
  key: 'ciNotTold' | 'ciAccepted',
  lines: readonly string[],
  language: Language,
): readonly string[] {
  if (lines.length === 0) return [];
  const title = say(language, key, { count: lines.length });
  const text = listed(lines, language);
  return [`<details><summary>${title}</summary>\n\n${text}\n\n</details>`];
}

/** As many sections as a comment takes, and a word on what was left out. */
function fitted(sections: readonly string[], language: Language): string {
  const kept: string[] = [];
  let length = 0;
  for (const section of sections) {
    length += section.length + 2;
    if (length > mostCharacters) {
      kept.push(say(language, 'ciTooLong'));
      break;
    }
    kept.push(section);
  }
  return kept.join('\n\n');
}

/** GitHub would tell a person who is named so, whatever stands before the sign. */
function withoutMentions(markdown: string): string {
  return markdown.replace(/(?<!\w)(?<!\w\\)@(?=\w)/g, '@<!-- -->');
}
