import type { PanelProps } from '../registry.js';
import { PolicyPanel } from '../subject/policy-panel.js';
import { Views } from './views.js';
import './plain-table.css';
import './see.css';

/** A policy in pictures and sheets, with the values of the facts at hand. */
export function SeePanel({ path }: PanelProps) {
  return (
    <PolicyPanel path={path}>{(policy) => <Views key={policy} policy={policy} />}</PolicyPanel>
  );
}
