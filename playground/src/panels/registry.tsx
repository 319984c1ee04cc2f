import type { Bilingual } from '@tiaoli/diagnostics';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface PanelProps {
  /** The file in the editor. */
  readonly path: string;
}

export interface PanelEntry {
  readonly key: string;
  readonly title: Bilingual;
  readonly component: LazyExoticComponent<ComponentType<PanelProps>>;
}

/** The panels beside the text, in their order. Each comes in a chunk of its own. */
export const panels: readonly PanelEntry[] = [
  {
    key: 'try',
    title: { zh: '试一试', en: 'Try it' },
    component: lazy(async () => ({ default: (await import('./try/try-panel.js')).TryPanel })),
  },
  {
    key: 'why',
    title: { zh: '为什么', en: 'Why' },
    component: lazy(async () => ({ default: (await import('./why/why-panel.js')).WhyPanel })),
  },
  {
    key: 'see',
    title: { zh: '看一看', en: 'See' },
    component: lazy(async () => ({ default: (await import('./see/see-panel.js')).SeePanel })),
  },
  {
    key: 'cases',
    title: { zh: '用例', en: 'Cases' },
    component: lazy(async () => ({ default: (await import('./cases/cases-panel.js')).CasesPanel })),
  },
  {
    key: 'versions',
    title: { zh: '版本', en: 'Versions' },
    component: lazy(async () => ({
      default: (await import('./versions/versions-panel.js')).VersionsPanel,
    })),
  },
  {
    key: 'table',
    title: { zh: '成批计算', en: 'Many rows' },
    component: lazy(async () => ({ default: (await import('./table/table-panel.js')).TablePanel })),
  },
];
