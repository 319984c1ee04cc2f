import { Button, Modal } from 'antd';
import { useSettings } from '../../state/settings.js';
import { useText } from '../../texts/use-text.js';
import type { DeletedFile } from './bin.js';
import './bin-dialog.css';
import { bringBack } from './remove.js';
import { useDeleted } from './use-deleted.js';

const texts = {
  title: { zh: '删除的文件', en: 'Deleted files' },
  back: { zh: '找回', en: 'Bring back' },
  backOf: { zh: '找回 {path}', en: 'Bring back {path}' },
};

/** The files that were deleted from this folder here; each can be brought back. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText();
  const language = useSettings((state) => state.language);
  const deleted = useDeleted();
  const take = (file: DeletedFile): void => {
    onClose();
    bringBack(file);
  };
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Modal open width={560} title={say(texts.title)} footer={null} onCancel={onClose}>
      <ul className="bin">
        {deleted.map((file) => (
          <li key={`${file.path} ${file.at}`}>
            <span>{file.path}</span>
            <time>{when.format(file.at)}</time>
            <Button
              size="small"
              aria-label={say(texts.backOf, { path: file.path })}
              onClick={() => take(file)}
            >
              {say(texts.back)}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
