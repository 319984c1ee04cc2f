import type { Language } from '@tiaoli/diagnostics';
import type { TimelineChange, TimelineVersion, VersionTimeline } from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import { padded } from './width.js';

/** The versions of a policy, a line each, in the order in which they come into force. */
export function timelineText(timeline: VersionTimeline, { language, paint }: Context): string {
  const { policy, title, versions, holes, supersededBy } = timeline;
  const names = padded(versions.map(({ version }) => version));
  const indent = ' '.repeat((names[0]?.length ?? 0) + 4);
  const lines = versions.flatMap((each, index) => {
    const { until = '' } = each;
    const next = versions[index + 1]?.from ?? '';
    const hole = holes.find((between) => until < between.from && between.until < next);
    return [
      `  ${names[index]}  ${periodText(each, language)}`,
      ...detailLines(each, language).map((line) => `${indent}${line}`),
      ...(hole && until !== ''
        ? [paint(`${indent}${say(language, 'timelineHole', hole)}`, 'warning')]
        : []),
    ];
  });
  const replaced = supersededBy.map(
    (by) => `  ${say(language, 'timelineSupersededBy', { ...by })}`,
  );
  const heading = paint(`${title[language]}${inBrackets(policy, language)}`, 'strong');
  return `${[heading, ...lines, ...replaced].join('\n')}\n`;
}

function inBrackets(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

function periodText(
  { from, until, replacedBy, isNever }: TimelineVersion,
  language: Language,
): string {
  if (isNever) return say(language, 'timelineNever', { from, by: replacedBy ?? '' });
  if (until === undefined) return say(language, 'timelineOpen', { from });
  const period = say(language, 'timelinePeriod', { from, until });
  return replacedBy === undefined
    ? period
    : `${period}${say(language, 'timelineReplaced', { by: replacedBy })}`;
}

function detailLines(
  { variants, changes, supersedes }: TimelineVersion,
  language: Language,
): readonly string[] {
  const comma = say(language, 'comma');
  const places = variants.map(({ title }) => title[language]).join(comma);
  const titles = new Map(variants.map(({ name, title }) => [name, title[language]]));
  const replaced = supersedes.map(({ policy, range }) => `${policy}@${range}`).join(comma);
  return [
    ...(replaced === '' ? [] : [say(language, 'timelineSupersedes', { policies: replaced })]),
    ...(places === '' ? [] : [say(language, 'timelineVariants', { places })]),
    ...changes.map((change) => changeText(change, titles, language)),
  ];
}

function changeText(
  { on, parameters, place }: TimelineChange,
  titles: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = { on, parameters: parameters.join(say(language, 'comma')) };
  return place === undefined
    ? say(language, 'timelineChange', words)
    : say(language, 'timelineChangeThere', { ...words, place: titles.get(place) ?? place });
}
