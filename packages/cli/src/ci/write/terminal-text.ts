import type { Context } from '../../context.js';
import { findingText } from '../../output/finding.js';
import { padded } from '../../output/width.js';
import { say } from '../../texts.js';
import { type CiFinding, findingsOf, isFailed, type Step } from '../model.js';
import { stateWords, stepWords } from '../words.js';

const paints = { passed: 'good', failed: 'error', skipped: 'quiet' } as const;

/** What fails and what could not be told, then each step in a line, and the verdict. */
export function terminalText(
  steps: readonly Step[],
  { verbose }: { readonly verbose: boolean },
  context: Context,
): string {
  const { language, paint } = context;
  const shown = findingsOf(steps).filter((finding) => verbose || isShown(finding));
  const states = padded(steps.map(({ state }) => stateWords(state, language)));
  const names = padded(steps.map(({ name }) => stepWords(name, language)));
  const lines = steps.map(({ state, summary, milliseconds }, index) => {
    const time = say(language, 'ciSeconds', { seconds: (milliseconds / 1000).toFixed(1) });
    const word = paint(states[index] ?? '', paints[state]);
    return `${names[index]}  ${word}  ${summary[language]} ${paint(`(${time})`, 'quiet')}`;
  });
  const texts = shown.map((finding) => findingLines(finding, context));
  return [...texts, ...lines, verdictText(steps, context), ''].join('\n');
}

/** Not what is accepted, nor mere notes. */
function isShown({ weight, diagnostic }: CiFinding): boolean {
  if (diagnostic.code === 'results-change') return true;
  if (weight === 'note') return diagnostic.severity === 'warning';
  return weight !== 'accepted';
}

function findingLines(finding: CiFinding, context: Context): string {
  const { detail, acceptedBecause: reason } = finding;
  const under = [
    ...(detail === undefined ? [] : [detail.trimEnd()]),
    ...(reason === undefined ? [] : [say(context.language, 'acceptedBecause', { reason })]),
  ];
  return [findingText(finding, context), ...under.map(indented), ''].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function verdictText(steps: readonly Step[], { language, paint }: Context): string {
  const failing = steps.filter(isFailed).map(({ name }) => stepWords(name, language));
  if (steps.every(({ state }) => state === 'skipped')) return say(language, 'ciNothing');
  if (failing.length === 0) return paint(say(language, 'ciAllPassed'), 'good');
  const words = { steps: failing.join(say(language, 'listComma')) };
  return paint(say(language, 'ciSomeFailed', words), 'error');
}
