import { ask } from './ask.js';
import { batch } from './batch.js';
import { build } from './build.js';
import { check } from './check.js';
import { ci } from './ci.js';
import type { CommandDefinition } from './command.js';
import { diff } from './diff.js';
import { evaluate } from './eval.js';
import { explainCommand } from './explain.js';
import { fmt } from './fmt.js';
import { lock } from './lock.js';
import { mutateCommand } from './mutate.js';
import { playground } from './playground.js';
import { replayCommand } from './replay.js';
import { schema } from './schema.js';
import { sources } from './sources.js';
import { test } from './test.js';
import { verify } from './verify.js';
import { versions } from './versions.js';

/** All commands in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  playground,
  check,
  fmt,
  test,
  mutateCommand,
  verify,
  diff,
  lock,
  ci,
  sources,
  versions,
  evaluate,
  explainCommand,
  batch,
  schema,
  build,
  ask,
  replayCommand,
];
