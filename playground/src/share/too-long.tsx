import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex } from 'antd';
import { downloadText } from '../files/download.js';
import { useText } from '../texts/use-text.js';
import { limits } from './limits.js';
import type { SharedFile } from './share.js';

const texts = {
  title: { zh: '内容太多，放不进一个链接', en: 'This is too much for a link' },
  what: {
    zh: '链接会有 {length} 个字符，超过 {limit} 个就会被邮件和聊天软件截断。少带一些，或者下载文件再发。',
    en: 'The link would have {length} characters; mail and chat programs cut those over {limit}. Leave something out, or download the files and send them.',
  },
  download: { zh: '下载 {path}', en: 'Download {path}' },
};

export interface TooLongProps {
  readonly length: number;
  readonly files: readonly SharedFile[];
}

/** Offers the files where a link would be too long. */
export function TooLong({ length, files }: TooLongProps) {
  const say = useText();
  const words = {
    length: length.toLocaleString('en'),
    limit: limits.link.toLocaleString('en'),
  };
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBlockStart: 12 }}
      title={say(texts.title)}
      description={
        <Flex vertical gap="small" align="start">
          <span>{say(texts.what, words)}</span>
          {files.map((file) =>
            'text' in file ? (
              <Button
                key={file.path}
                size="small"
                icon={<DownloadOutlined />}
                onClick={() => downloadText(file.path, file.text)}
              >
                {say(texts.download, { path: file.path })}
              </Button>
            ) : null,
          )}
        </Flex>
      }
    />
  );
}
