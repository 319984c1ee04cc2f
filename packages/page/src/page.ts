import type { Bilingual, Language } from '@tiaoli/diagnostics';
import { both, escaped } from './markup.js';
import { style } from './style.js';

export interface PageParts {
  readonly title: Bilingual;
  /** The language that it opens in. */
  readonly language: Language;
  /** Markup below the title, in which all text is escaped. */
  readonly body: string;
  /** Rules of style beyond the common ones. */
  readonly style?: string;
}

/**
 * A page that stands alone: nothing is loaded and nothing runs. Both languages are in it, and the
 * reader chooses.
 */
export function page({ title, language, body, style: own = '' }: PageParts): string {
  const chosen = (each: Language) => (each === language ? ' checked' : '');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title[language])}</title>
<style>${style}${own}</style>
</head>
<body>
<input class="language" type="radio" name="language" id="zh"${chosen('zh')}>
<input class="language" type="radio" name="language" id="en"${chosen('en')}>
<div class="choose"><label for="zh">中文</label><label for="en">English</label></div>
<main>
<h1>${both(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
