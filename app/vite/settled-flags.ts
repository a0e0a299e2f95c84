import type { Plugin } from 'vite';

const remixFile = /\/node_modules\/@remix-run\/react\/dist\/esm\/[\w-]+\.js$/;

/**
 * For the browser's build: Remix reads its future flags while it runs. Those that are set for good are written in
 * as `true`, so that what it would do without them is not shipped.
 */
export function settledFlags(future: Readonly<Record<string, unknown>>): Plugin {
  return {
    name: 'tandem:settled-flags',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr || !remixFile.test(id)) return null;
      return {
        code: code.replace(/\b(?:\w+\.)*future\.(v3_\w+)/g, (read, flag: string) =>
          future[flag] === true ? 'true' : read,
        ),
        map: null,
      };
    },
  };
}
