import type { Diagnostic, Language } from '@tiaoli/diagnostics';
import { decide as evaluate, type Decision } from '@tiaoli/evaluator';
import { explainData, explainMarkdown, explainText } from '@tiaoli/explainer';
import type { Core } from '@tiaoli/ir';
import type { LoadedPolicy } from './policy.js';
import { type AskOptions, readQuestion } from './question.js';

export interface ExplainOptions extends AskOptions {
  /** Chinese by default. */
  readonly language?: Language;
}

type ExplanationData = ReturnType<typeof explainData>;

/** An explanation in one of its forms; absent where a diagnostic is an error. */
export interface Explained<T> {
  readonly explanation?: T;
  readonly diagnostics: readonly Diagnostic[];
}

type Explainer<T> = (decision: Decision, core: Core, style: { readonly language: Language }) => T;

/** Why each asked rule came out as it did, clause by clause: sentences, Markdown, or plain JSON. */
export function explain(
  policy: LoadedPolicy,
  options: ExplainOptions & { readonly format: 'json' },
): Explained<ExplanationData>;
export function explain(
  policy: LoadedPolicy,
  options: ExplainOptions & { readonly format?: 'text' | 'markdown' },
): Explained<string>;
export function explain(
  policy: LoadedPolicy,
  options: ExplainOptions & { readonly format?: 'text' | 'markdown' | 'json' },
): Explained<string | ExplanationData> {
  return explainWith(explainers[options.format ?? 'text'], policy, options);
}

const explainers = { text: explainText, markdown: explainMarkdown, json: explainData };

function explainWith<T>(
  explainer: Explainer<T>,
  policy: LoadedPolicy,
  options: ExplainOptions,
): Explained<T> {
  const { question, diagnostics } = readQuestion(policy, options);
  if (question === undefined) return { diagnostics };
  const { language = 'zh' } = options;
  return { explanation: explainer(evaluate(question), policy.core, { language }), diagnostics };
}
