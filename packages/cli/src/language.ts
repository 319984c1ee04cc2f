import type { Language } from '@tiaoli/diagnostics';

type Environment = { readonly [name: string]: string | undefined };

/** The language of the environment: Chinese unless it says English, in the order POSIX gives. */
function environmentLanguage(environment: Environment): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en\b|^en_/i.test(locale) ? 'en' : 'zh';
}

/** The language that the arguments ask for, read before anything can be worded. */
export function argumentLanguage(
  args: readonly string[],
  environment: Environment,
): { readonly language: Language; readonly unknown?: string } {
  const fallback = environmentLanguage(environment);
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return { language: fallback };
  const word = options[at] ?? '';
  const asked = word === '--lang' ? (options[at + 1] ?? '') : word.slice('--lang='.length);
  if (asked === 'zh' || asked === 'en') return { language: asked };
  return { language: fallback, unknown: asked };
}
