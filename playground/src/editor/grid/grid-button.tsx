import { TableOutlined } from '@ant-design/icons';
import type { GridTable } from '@tiaoli/language-service';
import { Button } from 'antd';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useText } from '../../texts/use-text.js';
import { modelOf } from '../models.js';
import type { editor } from '../monaco.js';
import { useOpenGrid } from './grid-state.js';

const texts = { edit: { zh: '表格编辑', en: 'Edit as a grid' } };

export interface GridButtonProps {
  readonly created: editor.IStandaloneCodeEditor | undefined;
  readonly path: string;
}

/** Opens the table at the cursor as a grid, or the nearest one after it. */
export function GridButton({ created, path }: GridButtonProps) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const { path: openPath, open, close } = useOpenGrid();
  const { value: tables = [] } = useAnswer('tables', path, revision);
  const isOpen = openPath === path;
  if (tables.length === 0) return null;
  const toggle = (): void => {
    const position = created?.getPosition() ?? { lineNumber: 1, column: 1 };
    const table = tableAt(tables, modelOf(path).getOffsetAt(position));
    if (isOpen) close();
    else if (table !== undefined) open(path, table.key);
  };
  return (
    <Button
      type={isOpen ? 'default' : 'text'}
      size="small"
      icon={<TableOutlined />}
      aria-pressed={isOpen}
      onClick={toggle}
    >
      {say(texts.edit)}
    </Button>
  );
}

function tableAt(tables: readonly GridTable[], offset: number): GridTable | undefined {
  const inOrder = [...tables].sort((left, right) => left.start - right.start);
  return inOrder.find(({ end }) => offset <= end) ?? inOrder.at(-1);
}
