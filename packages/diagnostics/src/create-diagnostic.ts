import type { Bilingual, Diagnostic, DiagnosticExtras, Language, Words } from './diagnostic.js';
import {
  catalogue,
  type DiagnosticCode,
  type DiagnosticParameters,
} from './generated/catalogue.js';
import type { Span } from './span.js';

/**
 * Makes a diagnostic from its page in `messages/`.
 * The type of `parameters` follows from the `{names}` in the page's message.
 */
export function createDiagnostic<C extends DiagnosticCode>(
  code: C,
  span: Span,
  parameters: DiagnosticParameters[C],
  extras: DiagnosticExtras = {},
): Diagnostic {
  const page = catalogue[code];
  const words: Readonly<Record<string, Words>> = parameters;
  return {
    code,
    severity: page.severity,
    span,
    parameters: words,
    message: fill(page.message, words),
    reason: fill(page.reason, words),
    ...(extras.fix === undefined ? {} : { fix: extras.fix }),
    ...(extras.related === undefined ? {} : { related: extras.related }),
  };
}

function fill(text: Bilingual, words: Readonly<Record<string, Words>>): Bilingual {
  return { zh: fillOne(text.zh, words, 'zh'), en: fillOne(text.en, words, 'en') };
}

function fillOne(text: string, words: Readonly<Record<string, Words>>, language: Language): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (_placeholder, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    // Callers that no compiler checked may leave a word out; a reader never sees a placeholder.
    if (word === undefined || word === null) return '…';
    return typeof word === 'string' ? word : word[language];
  });
}
