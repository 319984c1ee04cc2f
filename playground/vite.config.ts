import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // The site may lie in any folder of a server.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Monaco and ECharts are large by nature and come in chunks of their own.
    chunkSizeWarningLimit: 5000,
    // A data URL inside a style sheet is fine; a script must be a file for the security policy.
    assetsInlineLimit: 0,
  },
});
