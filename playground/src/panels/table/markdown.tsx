import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** A text of ours; HTML in it is shown as it is written. */
export function Markdown({ text }: { readonly text: string }) {
  return <ReactMarkdown remarkPlugins={[remarkGfm]}>{text}</ReactMarkdown>;
}
