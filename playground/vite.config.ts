import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** As our own server sets them: the solver needs a page that is isolated from other sites. */
const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export default defineConfig({
  root: import.meta.dirname,
  // The site may lie in any folder of a server.
  base: './',
  plugins: [react()],
  server: { headers },
  preview: { headers },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Monaco and ECharts are large by nature and come in chunks of their own.
    chunkSizeWarningLimit: 5000,
    // A data URL inside a style sheet is fine; a script must be a file for the security policy.
    assetsInlineLimit: 0,
  },
});
