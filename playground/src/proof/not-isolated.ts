import type { Bilingual } from '@tiaoli/diagnostics';

/** Why there is no proof in a page that its server does not isolate. */
export const notIsolated: Bilingual = {
  zh: '证明器要在与其他网站隔离的网页里才能运行。请让服务器对这个网页发送 Cross-Origin-Opener-Policy: same-origin 和 Cross-Origin-Embedder-Policy: require-corp；或者用 tiaoli playground 打开。也可以在命令行用 tiaoli verify。',
  en: 'The prover runs only in a page that is isolated from other sites. Let the server send Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp with this page, or open it by tiaoli playground. On the command line there is tiaoli verify.',
};
