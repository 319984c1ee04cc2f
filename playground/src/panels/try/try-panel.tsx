import type { PanelProps } from '../registry.js';
import { PolicyPanel } from '../subject/policy-panel.js';
import { Trial } from './trial.js';
import './try.css';

/** The facts on one side, the results on the other, always in step. */
export function TryPanel({ path }: PanelProps) {
  return (
    <PolicyPanel path={path}>{(policy) => <Trial key={policy} policy={policy} />}</PolicyPanel>
  );
}
