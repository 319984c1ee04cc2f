import { type LoadedPolicy, unknownPolicy, versionTimeline } from 'tiaoli';
import { type Attempt, failed, misused, nothingFound, reportFailure, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { knownFolders, policyFiles } from '../files/known-policies.js';
import { loadFiles } from '../files/policy-folder.js';
import { printJson } from '../output/json.js';
import { timelineText } from '../output/timeline-text.js';
import { say } from '../texts.js';
import type { CommandDefinition } from './command.js';
import { addOptions } from './options.js';

export const versions: CommandDefinition = {
  name: 'versions',
  summary: 'versions',
  usage: '[policy]',
  examples: ['versions', 'versions old-community-takeover-subsidy', 'versions --json'],
  exitCodes: ['exitOk', 'exitFindings', 'exitUsage'],
  build: (command, context, done) => {
    command.argument('[policy]', say(context.language, 'idArgument'));
    addOptions(command, context, 'json').action(
      (id: string | undefined, options: { readonly json?: true }) =>
        done(run(id, options.json === true, context)),
    );
  },
};

function run(id: string | undefined, json: boolean, context: Context): ExitCode {
  const loaded = loadAll(context);
  if (failed(loaded)) return reportFailure(loaded, context, json);
  const policies = loaded.value;
  const known = [...new Set(policies.map((policy) => policy.id))].sort();
  if (id !== undefined && !known.includes(id)) {
    return reportFailure(misused(unknownPolicy(policies, id)), context, json);
  }
  const lines = (id === undefined ? known : [id]).flatMap(
    (each) => versionTimeline(policies, each) ?? [],
  );
  if (json) printJson(context, lines);
  else context.print(`${lines.map((line) => timelineText(line, context)).join('\n')}`);
  return exitCodes.ok;
}

/** All policies, for any of them may replace any other. */
function loadAll(context: Context): Attempt<readonly LoadedPolicy[]> {
  const folders = knownFolders(context);
  const files = policyFiles(folders.length === 0 ? ['.'] : folders, context);
  if (failed(files)) return files;
  if (files.value.length === 0) {
    return nothingFound(folders.length === 0 ? ['.'] : folders, { zh: '条例', en: 'policy' });
  }
  const loaded = loadFiles(files.value, context);
  if (failed(loaded)) return loaded;
  const { policies, broken } = loaded.value;
  return broken.length > 0 ? wrong(broken) : { value: policies };
}
