import type { Diagnostic, Language } from '@tiaoli/diagnostics';
import {
  type ExplainTextOptions,
  type ExplanationNode,
  explainData,
  explainMarkdown,
  explainText,
} from '@tiaoli/explainer';
import { findElementAt } from './find-element-at.js';
import { supersededFinding, supersededOn } from './force/superseded.js';
import type { LoadedPolicy } from './policy.js';
import { type AskOptions, readQuestion } from './question.js';

export interface ExplainOptions extends AskOptions {
  /** Chinese by default. */
  readonly language?: Language;
  /** `short` leaves out what did not apply and where parameters come from; not for the format `json`. */
  readonly detail?: ExplainTextOptions['detail'];
  /**
   * Explains the rules of one element instead, `企业名单[名称=甲公司]` or `企业名单[甲公司]`; in a
   * list of its own `企业名单[甲公司].投诉[一号]`. `only` then names rules of its entity.
   */
  readonly for?: string;
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
  whole: LoadedPolicy,
  options: ExplainOptions & { readonly format?: 'text' | 'markdown' | 'json' },
): Explained<string | ExplanationData> {
  const { for: path, ...asked } = options;
  if (path !== undefined) return explainElement(whole, path, asked);
  const { question, policy, diagnostics } = readQuestion(whole, options);
  if (question === undefined) return { diagnostics };
  const { format = 'text' } = options;
  const explanation = explainers[format](policy.decider(question), policy.core, styleOf(options));
  return withForce(explanation, diagnostics, whole, options);
}

/** What was replaced is told with its explanation; plain data leaves that to the diagnostic. */
function withForce(
  explanation: string | ExplanationData,
  diagnostics: readonly Diagnostic[],
  whole: LoadedPolicy,
  { among = [], asOf, language = 'zh' }: ExplainOptions,
): Explained<string | ExplanationData> {
  const by = supersededOn(whole, among, asOf);
  if (by === undefined) return { explanation, diagnostics };
  const finding = supersededFinding(whole, by);
  const sentences = [finding.message[language], finding.reason[language]];
  const note = sentences.map((words) => sentence(words, language)).join(gaps[language]);
  return {
    explanation: typeof explanation === 'string' ? `${note}\n\n${explanation}` : explanation,
    diagnostics: [...diagnostics, finding],
  };
}

const gaps = { zh: '', en: ' ' } as const;

function sentence(words: string, language: Language): string {
  const plain = words.replaceAll('`', '');
  return language === 'zh' ? `${plain}。` : `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}.`;
}

function explainElement(
  whole: LoadedPolicy,
  path: string,
  { only, ...options }: Omit<ExplainOptions, 'for'> & { readonly format?: Format },
): Explained<string | ExplanationData> {
  const { question, policy, diagnostics } = readQuestion(whole, options);
  if (question === undefined) return { diagnostics };
  const found = findElementAt(policy.core, question.facts, path, only);
  if ('diagnostic' in found) return { diagnostics: [...diagnostics, found.diagnostic] };
  const { element } = found;
  const style = { ...styleOf(options), element, ...(only === undefined ? {} : { rules: only }) };
  const { format = 'text' } = options;
  const decision = policy.decider({ ...question, about: element });
  const explanation = explainers[format](decision, policy.core, style);
  return withForce(explanation, diagnostics, whole, options);
}

type Format = 'text' | 'markdown' | 'json';

function styleOf({ language = 'zh', detail = 'full', paint }: ExplainOptions) {
  return { language, detail, ...(paint === undefined ? {} : { paint }) };
}

const explainers = { text: explainText, markdown: explainMarkdown, json: explainData };
