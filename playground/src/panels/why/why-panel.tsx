import type { PanelProps } from '../registry.js';
import { PolicyPanel } from '../subject/policy-panel.js';
import { Reasons } from './reasons.js';
import './why.css';

/** Why the policy says what it says to the facts of the form. */
export function WhyPanel({ path }: PanelProps) {
  return (
    <PolicyPanel path={path}>{(policy) => <Reasons key={policy} policy={policy} />}</PolicyPanel>
  );
}
