import type { Input } from '@tiaoli/ir';
import { decide, type FactsObject, type LoadedPolicy, nextQuestion } from 'tiaoli';
import type { CommandQuestion } from '../commands/question.js';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import { inputOfElement, withFact } from './element-fact.js';
import type { Person } from './person.js';

export interface Interview extends Omit<CommandQuestion, 'facts'> {
  /** What is known before the first question. */
  readonly facts: FactsObject;
}

/** What an interview found out. */
export interface Interviewed {
  readonly facts: FactsObject;
  /** Nothing was left to ask; otherwise the person left. */
  readonly isFinished: boolean;
  /** Lists that something still waits for; they are given in a file. */
  readonly lists: readonly string[];
}

/** A question: what is asked, how it is put, and the facts with the answer. */
interface Asked {
  readonly input: Input;
  readonly shown: Input;
  readonly withAnswer: (fact: unknown) => FactsObject;
}

/** Asks for the best fact until everything is decided, or nothing is left that anyone knows. */
export async function interview(
  start: Interview,
  person: Person,
  context: Context,
): Promise<Interviewed> {
  let facts = start.facts;
  const except: string[] = [];
  for (;;) {
    const { input, element, lists } = nextQuestion(start.policy, { ...start, facts, except });
    if (input === undefined) return { facts, isFinished: true, lists };
    const asked: Asked = {
      input,
      shown: element === undefined ? input : inputOfElement(input, element),
      withAnswer: (fact) => withFact(facts, element?.at ?? [], input.name, fact),
    };
    const answer = await askUntilUsable(asked, { ...start, facts }, person, context);
    if (answer === 'gone') return { facts, isFinished: false, lists: [] };
    if (answer === 'unknown') except.push(asked.shown.name);
    else facts = asked.withAnswer(answer.fact);
  }
}

type Answer = { readonly fact: unknown } | 'unknown' | 'gone';

async function askUntilUsable(
  { input, shown, withAnswer }: Asked,
  known: Interview,
  person: Person,
  context: Context,
): Promise<Answer> {
  const { language } = context;
  const choices = choicesOf(input, known.policy, context);
  for (let tries = 1; ; tries++) {
    const typed = await person.ask(shown, choices);
    if (typed === undefined) return 'gone';
    if (typed === '' || typed === '?' || typed === say(language, 'dontKnow')) return 'unknown';
    const fact = factOf(typed, input, choices);
    const facts = withAnswer(fact);
    const [wrong] = decide(known.policy, { ...known, facts, language }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    if (wrong === undefined) return { fact };
    person.refuse(wrong.message[language]);
    if (tries === person.patience) {
      person.refuse(say(language, 'tooManyTries', { count: tries }));
      return 'gone';
    }
  }
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['y', true],
  ['yes', true],
  ['true', true],
  ['否', false],
  ['n', false],
  ['no', false],
  ['false', false],
]);

/** What a typed answer stands for; the number of a choice stands for the choice. */
function factOf(typed: string, { type }: Input, choices: readonly string[]): unknown {
  if (type.kind === 'boolean') return truths.get(typed.toLowerCase()) ?? typed;
  if (choices.includes(typed)) return typed;
  return /^\d+$/.test(typed) ? (choices[Number(typed) - 1] ?? typed) : typed;
}

function choicesOf(
  { type }: Input,
  { core }: LoadedPolicy,
  { language }: Context,
): readonly string[] {
  if (type.kind === 'boolean') return [say(language, 'yes'), say(language, 'no')];
  if (type.kind !== 'enumeration') return [];
  const enumeration = core.enumerations.find(({ name }) => name === type.enumeration);
  return enumeration?.values.map(({ name }) => name) ?? [];
}
