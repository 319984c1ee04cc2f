import type { Language } from '@tiaoli/diagnostics';
import type { Decision, Element } from '@tiaoli/evaluator';
import { type Core, qualifiedName } from '@tiaoli/ir';
import { createContext, type Detail, resultsOf, ruleStepOf } from './context.js';
import type { ExplanationNode } from './explanation.js';
import { ruleTree } from './nodes/rule-tree.js';
import { renderMarkdown } from './render/markdown.js';
import { type Paint, renderText } from './render/text.js';
import { wordings } from './wording/wordings.js';

export interface ExplainOptions {
  readonly language: Language;
  /** Names of rules; those that were asked where absent. Rules that were not evaluated are left out. */
  readonly rules?: readonly string[];
  /** Explains the rules of this element instead of those of the policy. */
  readonly element?: Element;
}

export interface ExplainMarkdownOptions extends ExplainOptions {
  /** `short` leaves out what did not apply and where parameters come from; `full` where absent. */
  readonly detail?: 'short' | 'full';
}

export interface ExplainTextOptions extends ExplainMarkdownOptions {
  /** Colours a piece of text by what it says; the identity where there is no terminal. */
  readonly paint?: Paint;
}

/**
 * Why each rule came out as it did: a tree of reasons with the clause of each, in words of one
 * language. Plain JSON, see `explanationSchema`. The core is the one that was decided on.
 */
export function explainData(
  decision: Decision,
  core: Core,
  options: ExplainOptions,
): readonly ExplanationNode[] {
  return explained(decision, core, options, 'all');
}

function explained(
  decision: Decision,
  core: Core,
  { language, rules, element }: ExplainOptions,
  detail: Detail,
): readonly ExplanationNode[] {
  const results = element === undefined ? decision.results : resultsOf(decision.lists, element);
  const asked = (rules ?? results.map((result) => result.rule)).map((name) =>
    qualifiedName(element?.entity, name),
  );
  const wording = wordings[language];
  const context = createContext(decision, core, language, wording, asked, detail, element);
  return [...new Set(asked)].flatMap((name) => {
    const step = ruleStepOf(context, name);
    return step === undefined ? [] : [ruleTree(step, context)];
  });
}

/** The same as text for a terminal or a letter. */
export function explainText(decision: Decision, core: Core, options: ExplainTextOptions): string {
  const nodes = explained(decision, core, options, options.detail ?? 'full');
  return renderText(nodes, wordings[options.language], options.paint ?? ((text) => text));
}

/** The same as Markdown; nothing that a policy says can break out of its place. */
export function explainMarkdown(
  decision: Decision,
  core: Core,
  options: ExplainMarkdownOptions,
): string {
  const nodes = explained(decision, core, options, options.detail ?? 'full');
  return renderMarkdown(nodes, wordings[options.language]);
}
