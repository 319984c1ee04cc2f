import type { Diagnostic, Language } from '@tiaoli/diagnostics';
import {
  type ExplainTextOptions,
  type ExplanationNode,
  explainData,
  explainMarkdown,
  explainText,
} from '@tiaoli/explainer';
import type { LoadedPolicy } from './policy.js';
import { type AskOptions, readQuestion } from './question.js';

export interface ExplainOptions extends AskOptions {
  /** Chinese by default. */
  readonly language?: Language;
  /** `short` leaves out what did not apply and where parameters come from; not for the format `json`. */
  readonly detail?: ExplainTextOptions['detail'];
  /** Colours the pieces of a text by what they say; for the format `text` on a terminal. */
  readonly paint?: ExplainTextOptions['paint'];
}

/** A tree of reasons for each asked rule; `explanationSchema` describes it. */
export type ExplanationData = readonly ExplanationNode[];

/** An explanation in one of its forms; absent where a diagnostic is an error. */
export interface Explained<T> {
  readonly explanation?: T;
  readonly diagnostics: readonly Diagnostic[];
}

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
  const { question, diagnostics } = readQuestion(policy, options);
  if (question === undefined) return { diagnostics };
  const { language = 'zh', format = 'text', detail = 'full', paint } = options;
  const style = { language, detail, ...(paint === undefined ? {} : { paint }) };
  const explanation = explainers[format](policy.decider(question), policy.core, style);
  return { explanation, diagnostics };
}

const explainers = { text: explainText, markdown: explainMarkdown, json: explainData };
