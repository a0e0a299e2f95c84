import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * For the browser's build: the files that every page loads are made small with more patience than Vite's own
 * minifier has. It saves a twentieth; for all files it would take minutes.
 */
export function squeeze(chunks: readonly string[]): Plugin {
  return {
    name: 'tandem:squeeze',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    renderChunk: {
      // After Vite's own minifier, which would give the names back their length.
      order: 'post',
      async handler(code, chunk) {
        if (!chunks.includes(chunk.name)) return null;
        const small = await minify(code, {
          module: true,
          ecma: 2020,
          compress: { passes: 2, pure_getters: true },
        });
        return small.code === undefined ? null : { code: small.code, map: null };
      },
    },
  };
}
