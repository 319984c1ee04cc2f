import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useSettings } from '../../state/settings.js';
import { useQuestion } from '../../state/study.js';
import type { PanelProps } from '../registry.js';

/** The facts on one side, the results on the other, always in step. */
export function TryPanel({ path }: PanelProps) {
  const revision = useFiles((state) => state.byPath);
  const language = useSettings((state) => state.language);
  const question = useQuestion(path);
  const { value } = useAnswer('study', { path, ...question, language }, revision);
  return <pre style={{ padding: 16 }}>{JSON.stringify(value?.report?.results, undefined, 2)}</pre>;
}
