import { Flex } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useAnswer } from '../engine/use-answer.js';
import { ProofStatus } from '../proof/proof-status.js';
import { proofProblems, useProof } from '../proof/use-proof.js';
import { useFiles } from '../state/files.js';
import { useSettings } from '../state/settings.js';
import { CoverageButton } from './coverage/coverage-button.js';
import { useCoverageMarks } from './coverage/use-coverage-marks.js';
import { Grid } from './grid/grid.js';
import { GridButton } from './grid/grid-button.js';
import { registerHelpLinks } from './help-links.js';
import { showFindings } from './markers.js';
import { followStore, modelOf } from './models.js';
import { registerOpener } from './opener.js';
import { ProblemList, plain } from './problem-list.js';
import { registerProviders } from './providers/register.js';
import { defineThemes } from './themes.js';
import { EditorToolbar } from './toolbar.js';
import { useActions } from './use-actions.js';
import { useEditor } from './use-editor.js';
import { useHelpKey } from './use-help-key.js';
import { useHighlights, useReveal } from './use-marks.js';
import { useReadOnly } from './use-read-only.js';

// Once for the page: Monaco keeps these for all of its editors.
registerProviders();
registerOpener();
registerHelpLinks();
defineThemes();
followStore();

/** The text of a file with all that is known of it. */
export function TextEditor({ path }: { readonly path: string }) {
  const place = useRef<HTMLDivElement>(null);
  const language = useSettings((state) => state.language);
  const revision = useFiles((state) => state.byPath);
  const { value: findings } = useAnswer('diagnose', path, revision);
  const created = useEditor(place, path);
  useReadOnly(created);
  useReveal(created, path);
  useHighlights(created, path);
  useHelpKey(created, path);
  useActions(created, path);
  const coverage = useCoverageMarks(created, path);
  const isPolicy = useAnswer('subject', path, revision).value?.kind === 'policy';
  const state = useProof(isPolicy ? path : undefined);
  const { proof, early } = state;
  const all = useMemo(
    () => [...plain(findings ?? []), ...proofProblems({ proof, early })],
    [findings, proof, early],
  );
  useEffect(() => {
    if (findings !== undefined) {
      showFindings(
        modelOf(path),
        all.map(({ diagnostic }) => diagnostic),
        language,
      );
    }
  }, [findings, all, path, language]);
  return (
    <Flex vertical style={{ height: '100%', width: '100%', minHeight: 0 }}>
      <EditorToolbar path={path}>
        <CoverageButton missing={coverage && coverage.total - coverage.covered} />
        <GridButton created={created} path={path} />
      </EditorToolbar>
      <div ref={place} style={{ flex: 1, minHeight: 0 }} />
      <Grid path={path} />
      <ProblemList path={path} problems={all}>
        {isPolicy && <ProofStatus state={state} />}
      </ProblemList>
    </Flex>
  );
}
