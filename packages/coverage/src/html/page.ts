import type { Language } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import type { Coverage } from '../result.js';
import { both, escaped } from './markup.js';
import { policySection } from './section.js';
import { style } from './style.js';
import { words } from './words.js';

/** A version of a policy, and what its cases show of it. */
export interface MeasuredPolicy {
  readonly policy: LoadedPolicy;
  readonly coverage: Coverage;
}

/**
 * One page with the text of each version, its lines marked by what cases show of them. It stands
 * alone: nothing is loaded and nothing runs, and both languages are in it.
 */
export function coverageHtml(measured: readonly MeasuredPolicy[], language: Language): string {
  const chosen = (each: Language) => (each === language ? ' checked' : '');
  const title = escaped(words.title[language]);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<input class="language" type="radio" name="language" id="zh"${chosen('zh')}>
<input class="language" type="radio" name="language" id="en"${chosen('en')}>
<div class="choose"><label for="zh">中文</label><label for="en">English</label></div>
<main>
<h1>${both(words.title)}</h1>
${contents(measured)}
<p class="legend">${legend}</p>
${measured.map(({ policy, coverage }, index) => policySection(policy, coverage, index)).join('\n')}
</main>
</body>
</html>
`;
}

const legend = (['covered', 'partly', 'missed'] as const)
  .map(
    (state) => `<span class="${state}">${words.marks[state]} ${both(words.states[state])}</span>`,
  )
  .join('');

/** The versions with their percentages, where there are several. */
function contents(measured: readonly MeasuredPolicy[]): string {
  if (measured.length < 2) return '';
  const rows = measured.map(({ policy, coverage }, index) => {
    const { covered, total, percent } = coverage;
    const name = `${both(policy.core.title)} <bdi>${escaped(policy.version)}</bdi>`;
    return `<tr><th><a href="#p${index}">${name}</a></th><td>${covered}/${total}</td><td>${percent}%</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}
