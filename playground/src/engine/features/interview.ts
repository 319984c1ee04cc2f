import { entryPlace, siftFacts } from '@tiaoli/views';
import { nextQuestion } from 'tiaoli';
import type { EngineContext } from '../feature.js';
import type { TrialRequest } from './trial.js';

export interface InterviewRequest extends TrialRequest {
  /** The rule that is to be decided; all where absent. */
  readonly only?: string;
  /** Facts that the person does not know. */
  readonly except: readonly string[];
}

/** The next thing to ask; absent where nothing is left that would help. */
export interface InterviewStep {
  /** Its place among the facts: `人数`, `企业名单[0].得分`. */
  readonly field?: string;
  /** What is undecided still. */
  readonly undecided: readonly string[];
}

/** Nothing where the file has errors. */
export function interview(
  { workspace }: EngineContext,
  request: InterviewRequest,
): InterviewStep | undefined {
  const policy = workspace.loaded(request.path)?.policy;
  if (policy === undefined) return undefined;
  const { path: _, facts: entries, asOf = policy.effective, only, except, ...rest } = request;
  const ask = { ...rest, asOf, ...(only === undefined ? {} : { only: [only] }) };
  const { facts, placeInForm } = siftFacts(policy, entries, ask);
  const asked = { ...ask, facts };
  const { input, element, undecided, lists } = nextQuestion(policy, { ...asked, except });
  if (input === undefined) {
    const list = lists.find((name) => !except.includes(name));
    return list === undefined ? { undecided } : { field: list, undecided };
  }
  if (element === undefined) return { field: input.name, undecided };
  return { field: placeInForm(entryPlace([...element.at, input.name])), undecided };
}
