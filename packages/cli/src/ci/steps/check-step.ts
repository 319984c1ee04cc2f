import { claimedPolicy } from '@tiaoli/language-service';
import { failed } from '../../attempt.js';
import { type CheckedFile, checkFiles } from '../../commands/check.js';
import type { Context } from '../../context.js';
import type { Finding } from '../../output/finding.js';
import { placed } from '../find-readable.js';
import { type CiFinding, type StepOutcome, stateOf, type Unit } from '../model.js';
import type { CiSources } from '../read-sources.js';
import { both, nothing, type Work } from './step.js';

/** Whether every file can be read and is right by itself and beside the others. */
export function checkStep(work: Work): StepOutcome {
  const { sources, cases, context } = work;
  const files = sources.files.map(({ name }) => name);
  const unreadable = [...sources.unreadable, ...cases.flatMap((each) => each.unreadable)];
  const checked = checkAll(files, context);
  const units = [
    ...checked.files.map((file) => unitOf(file, sources)),
    ...[...unreadable, ...checked.failures].map((finding) =>
      unitOf(unreadableFile(finding), sources),
    ),
  ];
  if (units.length === 0) return nothing(work, 'ciNoPolicies');
  const count = units.flatMap(({ findings }) => findings);
  const errors = count.filter(({ weight }) => weight === 'fails').length;
  const words = { files: units.length, errors, others: count.length - errors };
  const key = errors > 0 ? 'ciChecked' : words.others > 0 ? 'ciCheckedNotes' : 'ciCheckedRight';
  return { units, summary: both(key, () => words) };
}

interface CheckedAll {
  readonly files: readonly CheckedFile[];
  readonly failures: readonly Finding[];
}

/** All together; or each by itself, where something around one of them cannot be read. */
function checkAll(paths: readonly string[], context: Context): CheckedAll {
  if (paths.length === 0) return { files: [], failures: [] };
  const together = checkFiles(paths, context);
  if (!failed(together)) return { files: together.value.files, failures: [] };
  const [path = ''] = paths;
  if (paths.length === 1) return { files: [], failures: placed(together, path) };
  const parts = paths.map((each) => checkAll([each], context));
  return {
    files: parts.flatMap(({ files }) => files),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

function unreadableFile(finding: Finding): CheckedFile {
  return { path: finding.source?.name ?? '', kind: 'other', findings: [finding] };
}

function unitOf({ path, findings, policy }: CheckedFile, { cases }: CiSources): Unit {
  const weighed = findings.map((finding): CiFinding => {
    const weight = finding.diagnostic.severity === 'error' ? 'fails' : 'note';
    return { ...finding, weight };
  });
  const text = findings.find(({ source }) => source?.name === path)?.source?.text ?? '';
  const about = cases.find(({ source }) => source.name === path)?.policy;
  return {
    policy: about ?? policy?.id ?? claimedPolicy(text) ?? '',
    name: path,
    state: stateOf(weighed),
    file: path,
    line: 1,
    findings: weighed,
    milliseconds: 0,
  };
}
