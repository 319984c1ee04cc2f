import { type Coverage, type CoverageItem, coverageKinds, kindWords } from '@tiaoli/coverage';
import type { Language } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import type { Context } from '../context.js';
import { padded } from '../output/width.js';
import { say } from '../texts.js';

/** How much of a version its cases show, and by rules what they do not. */
export function coverageText(policy: LoadedPolicy, coverage: Coverage, context: Context): string {
  const { language, paint } = context;
  const title = policy.core.title[language];
  const words = { title, id: policy.id, version: policy.version };
  const missing = coverage.items.filter(({ covered }) => !covered);
  const lines = [
    paint(say(language, 'coverageOf', words), 'strong'),
    ...countLines(coverage, context),
    ...(missing.length === 0
      ? [`  ${paint(say(language, 'coverageWhole'), 'good')}`]
      : [`  ${say(language, 'coverageMissing')}`, ...missingLines(policy, missing, context)]),
  ];
  return `${lines.join('\n')}\n\n`;
}

function countLines({ kinds, ...all }: Coverage, { language }: Context): readonly string[] {
  const rows = coverageKinds.flatMap((kind) => {
    const count = kinds[kind];
    return count === undefined ? [] : [{ name: kindWords[kind][language], count }];
  });
  const whole = { name: say(language, 'coverageTotal'), count: all };
  const counted = [...rows, whole];
  const names = padded(counted.map(({ name }) => name));
  return counted.map(({ count: { covered, total, percent } }, index) => {
    return `  ${names[index]}  ${say(language, 'coverageCount', { covered, total, percent })}`;
  });
}

function missingLines(
  { source }: LoadedPolicy,
  missing: readonly CoverageItem[],
  { language, paint }: Context,
): readonly string[] {
  const byRule = new Map<string, CoverageItem[]>();
  for (const item of missing) {
    const key = JSON.stringify([item.entity, item.rule, item.place]);
    byRule.set(key, [...(byRule.get(key) ?? []), item]);
  }
  return [...byRule.values()].flatMap((items) => {
    const [first] = items;
    const title = first?.ruleTitle[language] ?? '';
    return [
      `    ${paint(titleIn(first?.place, title, language), 'strong')}`,
      ...items.flatMap(({ line, inRule, needs }) => [
        `      ${paint(`${source.name}:${line}`, 'quiet')} ${inRule[language]}`,
        ...(needs === undefined
          ? []
          : [`        ${say(language, 'coverageNeeds', { needs: needs[language] })}`]),
      ]),
    ];
  });
}

/** A rule, and the place whose variant has it. */
function titleIn(place: string | undefined, title: string, language: Language): string {
  if (place === undefined) return title;
  return language === 'zh' ? `${title}（${place}）` : `${title} (${place})`;
}
