import type { PanelProps } from '../registry.js';
import { PolicyPanel } from '../subject/policy-panel.js';
import { Versions } from './versions.js';
import '../see/plain-table.css';
import './versions.css';

/** The versions of a policy: when each is in force, and what differs between two of them. */
export function VersionsPanel({ path }: PanelProps) {
  return <PolicyPanel path={path}>{(policy) => <Versions policy={policy} />}</PolicyPanel>;
}
