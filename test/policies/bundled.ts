import { type CaseFile, type CaseRun, readCases, readCaseTable, runCases } from '@tiaoli/cases';
import { type LoadedPolicy, type LoadResult, loadPolicies, loadPolicy } from 'tiaoli';
import { filesUnder, readText } from '../support/repository.js';

/** `policies/<policy>/<version>.yaml`. */
export const versionFiles: readonly string[] = filesUnder('policies', '.yaml').filter((path) =>
  /^policies\/[^/]+\/\d+\.\d+\.\d+\.yaml$/.test(path),
);

/** `policies/<policy>/cases/*.yaml` and sheets saved as `.csv`. */
export const caseFiles: readonly string[] = [
  ...filesUnder('policies', '.yaml'),
  ...filesUnder('policies', '.csv'),
].filter((path) => path.includes('/cases/'));

const loaded = loadPolicies(versionFiles.map((name) => ({ name, text: readText(name) })));

/** What came of loading a version file together with all others. */
export function resultOf(path: string): LoadResult {
  const result = loaded.find(({ source }) => source.name === path);
  if (result === undefined) throw new Error(`${path} is no version of a policy`);
  return result;
}

/** A policy that must have no error; it may use any of the bundled ones. */
export function loadText(text: string, name: string): LoadedPolicy {
  const { policy, diagnostics } = loadPolicy(text, {
    name,
    uses: loaded.flatMap(({ policy: each }) => each ?? []),
  });
  if (policy !== undefined) return policy;
  throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
}

/** The versions of the policy in whose folder a file lies, each printed by `print` first. */
export function policiesBeside(
  path: string,
  print: (text: string) => string = (text) => text,
): readonly LoadedPolicy[] {
  const folder = path.split('/').slice(0, 2).join('/');
  return versionFiles
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => loadText(print(readText(file)), file));
}

/** A file of cases that must be readable. */
export function readCaseFile(path: string): CaseFile {
  const text = readText(path);
  const { file, diagnostics } = path.endsWith('.csv')
    ? readCaseTable(text, {
        name: path,
        policy: path.split('/')[1] ?? '',
        policies: policiesBeside(path),
      })
    : readCases(text, { name: path });
  if (file === undefined || diagnostics.length > 0) {
    throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  }
  return file;
}

/** The versions of the policy in whose folder a version file lies, as they were loaded together. */
export function versionsBeside(path: string): readonly LoadedPolicy[] {
  return versionFiles
    .filter((file) => file.startsWith(folderOf(path)))
    .flatMap((file) => resultOf(file).policy ?? []);
}

/** All cases of the policy in whose folder a version file lies. */
export function casesBeside(path: string): readonly CaseFile[] {
  return caseFiles.filter((file) => file.startsWith(folderOf(path))).map(readCaseFile);
}

/** `policies/<policy>/`. */
function folderOf(path: string): string {
  return `${path.split('/').slice(0, 2).join('/')}/`;
}

/** What of a run a person must look at. */
export function troubleOf(run: CaseRun): readonly string[] {
  return [
    ...run.diagnostics.map(({ message }) => message.en),
    ...run.results.flatMap(({ name, checks, diagnostics }) => [
      ...diagnostics.map(({ message }) => `${name}: ${message.en}`),
      ...checks
        .filter(({ passed }) => !passed)
        .map(({ rule, got }) => `${name}: ${rule} came out as ${JSON.stringify(got)}`),
    ]),
  ];
}

/** All cases of all files beside a version file that ran on that version. */
export function casesOf(versionFile: string): number {
  const [, folder, file = ''] = versionFile.split('/');
  const version = file.replace(/\.yaml$/, '');
  return caseFiles
    .filter((path) => path.startsWith(`policies/${folder}/`))
    .flatMap((path) => runCases(readCaseFile(path), policiesBeside(path)).results)
    .filter((result) => result.version === version).length;
}
