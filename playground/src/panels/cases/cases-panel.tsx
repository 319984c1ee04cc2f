import type { PanelProps } from '../registry.js';
import { PolicyPanel } from '../subject/policy-panel.js';
import { CaseBoard } from './case-board.js';
import './cases.css';

/** All cases of a policy, run as its text is typed. */
export function CasesPanel({ path }: PanelProps) {
  return (
    <PolicyPanel path={path}>{(policy) => <CaseBoard key={policy} policy={policy} />}</PolicyPanel>
  );
}
