import { hoverAt } from '@tiaoli/language-service';
import { editorPage, shown } from './editor-page.js';

editorPage('hovers', ({ workspace, path, offset, words }) => {
  const hover = hoverAt(workspace, path, offset, words === '' ? {} : { asOf: words });
  if (hover === undefined) return 'nothing';
  const { title, sections } = hover;
  const page = (language: 'zh' | 'en'): string =>
    [`# ${title[language]}`, ...sections.map((each) => each[language])].join('\n\n');
  const place = shown(workspace.text(path) ?? '', hover);
  return `${place}\n\n${page('zh')}\n\n---\n\n${page('en')}`.replace(/^```/gm, '~~~');
});
