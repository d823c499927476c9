import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Of the house the console takes types only, but an import whose names are all types still stands
 * there as an empty import. The gateway must never reach a browser; of the contracts comes what a
 * form names, and nothing else.
 */
function typesOnly(): Plugin {
  const nothing = '\0types-only';
  return {
    name: 'types-only',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === '@madang/gateway/router') return nothing;
      if (source !== '@madang/contracts') return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found === null ? null : { ...found, moduleSideEffects: false };
    },
    load: (id) => (id === nothing ? 'export {}' : null),
  };
}

// Vite reads the configuration from the default export; nothing else in the console has one.
export default defineConfig({
  plugins: [
    typesOnly(),
    react(),
    { ...optimizeLocales.vite({ locales: ['ko-KR', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: {
      '@fonts': fileURLToPath(
        new URL(
          '.',
          import.meta.resolve('krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2'),
        ),
      ),
    },
  },
  build: { target: 'es2023', manifest: true, assetsInlineLimit: 0 },
  server: {
    proxy: { '/trpc': 'http://127.0.0.1:4870', '/auth': 'http://127.0.0.1:4870' },
  },
});
