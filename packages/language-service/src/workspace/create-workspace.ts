import { readYaml, type YamlRoot } from '@tiaoli/parser';
import {
  type CitingPolicy,
  citingPolicyOf,
  type ReadRegister,
  readRegister,
} from '@tiaoli/sources';
import { createCaseRunner } from './case-runner.js';
import { createKept } from './kept.js';
import { type FileKind, isSheet, kindOfText } from './kind-of-text.js';
import { type Mentions, mentionsIn } from './mentions.js';
import { createPolicyLoader } from './policy-loader.js';
import type { TextFile, Workspace } from './workspace.js';

export function createWorkspace(files: readonly TextFile[]): Workspace {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const keptKinds = createKept<FileKind>();
  const keptMentions = createKept<Mentions>();
  const keptYaml = createKept<YamlRoot>();
  const keptRegisters = createKept<ReadRegister>();
  const keptCiting = createKept<CitingPolicy>();

  const textOf = (path: string): string => texts.get(path) ?? '';
  const paths = (): readonly string[] => [...texts.keys()].sort();
  const kindOf = (path: string): FileKind => {
    const text = texts.get(path);
    if (text === undefined) return 'other';
    return keptKinds.get(path, [text], () => kindOfText(path, text));
  };
  const isOf = (path: string, kind: FileKind): boolean => kindOf(path) === kind;
  const policyPaths = (): readonly string[] => paths().filter((path) => isOf(path, 'policy'));
  const mentions = (path: string): Mentions => {
    const text = textOf(path);
    return keptMentions.get(path, [text], () => mentionsIn(text));
  };
  const pathsOf = (policy: string): readonly string[] =>
    policyPaths().filter((path) => mentions(path).id === policy);
  const loader = createPolicyLoader({ paths: policyPaths, pathsOf, text: textOf, mentions });

  const workspace: Workspace = {
    set: (path, text) => {
      texts.set(path, text);
    },
    remove: (path) => {
      texts.delete(path);
      const kept = [keptKinds, keptMentions, keptYaml, keptRegisters, keptCiting];
      for (const each of kept) each.delete(path);
      loader.forget(path);
      cases.forget(path);
    },
    paths,
    text: (path) => texts.get(path),
    kindOf,
    loaded: (path) => (isOf(path, 'policy') ? loader.load(path) : undefined),
    policies: () => policyPaths().flatMap((path) => loader.load(path).policy ?? []),
    // What only uses the policy is not looked at: it would be checked again with every key.
    successorsOf: (policy) =>
      policyPaths()
        .filter((path) => {
          const { id, others, mayReplace } = mentions(path);
          return id === policy || (mayReplace && others.has(policy));
        })
        .flatMap((path) => loader.load(path).policy ?? []),
    pathsOf,
    yaml: (path) => {
      const text = texts.get(path);
      if (text === undefined || isSheet(path)) return undefined;
      const policy = workspace.loaded(path)?.yaml;
      return policy ?? keptYaml.get(path, [text], () => readYaml(text).value);
    },
    register: (path) => {
      if (!isOf(path, 'register')) return undefined;
      const text = textOf(path);
      return keptRegisters.get(path, [text], () => readRegister(text, { name: path }));
    },
    citing: (path) => {
      const result = workspace.loaded(path);
      const syntax = result?.syntax;
      if (result === undefined || syntax === undefined) return undefined;
      return keptCiting.get(path, [syntax], () => citingPolicyOf(syntax, result.source));
    },
    policyOfCases: (path) => (isOf(path, 'cases') ? cases.policyOf(path) : undefined),
    ranCases: (path) => (isOf(path, 'cases') ? cases.run(path) : undefined),
    *ranCaseSteps(path) {
      return isOf(path, 'cases') ? yield* cases.steps(path) : undefined;
    },
  };
  const cases = createCaseRunner(workspace, mentions);
  return workspace;
}
