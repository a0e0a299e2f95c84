import compile from 'icu-minify/compile';
import { type Plugin, transformWithEsbuild } from 'vite';
import type { Catalogue } from './messages.ts';

const catalogueFile = /\/app\/i18n\/(?:en|de)\/[\w-]+\.ts$/;

function compileCatalogue(catalogue: Catalogue): object {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileCatalogue(value),
    ]),
  );
}

/**
 * For the browser's build: catalogues are shipped compiled, with the small formatter of `use-intl` that reads
 * them, so no page carries the ICU parser. The server and development keep the messages as they are written;
 * `catalogues.test.ts` shows that both say the same.
 */
export function compileMessages(): Plugin {
  return {
    name: 'tandem:compile-messages',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (options.ssr || source !== 'use-intl/format-message') return null;
      return this.resolve('use-intl/format-message/format-only', importer, { ...options, skipSelf: true });
    },
    async transform(code, id, options) {
      if (options?.ssr || !catalogueFile.test(id)) return null;
      const { code: script } = await transformWithEsbuild(code, id);
      const module: { default: Catalogue } = await import(
        `data:text/javascript,${encodeURIComponent(script)}`
      );
      return { code: `export default ${JSON.stringify(compileCatalogue(module.default))}`, map: null };
    },
  };
}
