import { claimedPolicy } from '@tiaoli/language-service';
import { failed } from '../../attempt.js';
import { type CheckedFile, checkFiles } from '../../commands/check.js';
import type { Finding } from '../../output/finding.js';
import { placed } from '../find-readable.js';
import { type CiFinding, type StepOutcome, stateOf, type Unit } from '../model.js';
import type { CiSources } from '../read-sources.js';
import { both, nothing, type Work } from './step.js';

/** Whether every file can be read and is right by itself and beside the others. */
export function checkStep(work: Work): StepOutcome {
  const { sources, cases, paths, context } = work;
  const files = sources.files.map(({ name }) => name);
  const unreadable = [...sources.unreadable, ...cases.flatMap((each) => each.unreadable)];
  const checked = files.length === 0 ? undefined : checkFiles(files, context);
  const failures = checked !== undefined && failed(checked) ? placed(checked, paths[0] ?? '') : [];
  const looked = checked === undefined || failed(checked) ? [] : checked.value.files;
  const units = [
    ...looked.map((file) => unitOf(file, sources)),
    ...[...unreadable, ...failures].map((finding) => unitOf(unreadableFile(finding), sources)),
  ];
  if (units.length === 0) return nothing(work, 'ciNoPolicies');
  const count = units.flatMap(({ findings }) => findings);
  const errors = count.filter(({ weight }) => weight === 'fails').length;
  const words = { files: units.length, errors, others: count.length - errors };
  const key = errors > 0 ? 'ciChecked' : words.others > 0 ? 'ciCheckedNotes' : 'ciCheckedRight';
  return { units, summary: both(key, () => words) };
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
