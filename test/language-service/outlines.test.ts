import { type OutlineItem, outlineOf } from '@tiaoli/language-service';
import { editorPage } from './editor-page.js';

function lines(items: readonly OutlineItem[], depth: number): readonly string[] {
  return items.flatMap((each) => [
    `${'  '.repeat(depth)}${each.kind} ${each.name}: ${each.title.zh} / ${each.title.en}`,
    ...lines(each.children, depth + 1),
  ]);
}

editorPage('outlines', ({ workspace, path }) => lines(outlineOf(workspace, path), 0).join('\n'));
