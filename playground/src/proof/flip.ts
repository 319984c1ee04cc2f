import type { Workspace } from '@tiaoli/language-service';
import type { Solver } from '@tiaoli/solver';
import { findFlip, flipWords } from '@tiaoli/verifier';
import { type FactValue, readQuestion } from 'tiaoli';
import { askedOf } from '../engine/facts/asked.js';
import type { FlipAnswer, FlipRequest } from './door.js';

/** Milliseconds for one question. */
const milliseconds = 5_000;

/** The smallest change of the facts of a form that gives a wanted result. */
export async function flip(
  workspace: Workspace,
  { wanted, changeable, ...asking }: FlipRequest,
  solver: Solver,
): Promise<FlipAnswer | undefined> {
  const asked = askedOf({ workspace }, asking);
  const read = asked && readQuestion(asked.policy, asked.ask);
  if (read?.question === undefined) return undefined;
  const { policy, question } = read;
  const { facts, asOf } = question;
  const found = await findFlip(policy, { facts, asOf, wanted, changeable, solver, milliseconds });
  const words = flipWords(found, policy.core);
  if (found.status !== 'found') return { words };
  return { words, facts: found.facts as Readonly<Record<string, FactValue>> };
}
