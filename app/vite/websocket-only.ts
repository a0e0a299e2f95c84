import type { Plugin } from 'vite';

const transports = /\/node_modules\/engine\.io-client\/build\/esm\/transports\/index\.js$/;

/**
 * For the browser's build: socket.io without the transports that `live-client.ts` does not ask for. They are a
 * quarter of it, and its own list of them keeps the bundler from seeing that nobody uses them.
 */
export function websocketOnly(): Plugin {
  return {
    name: 'tandem:websocket-only',
    apply: 'build',
    transform(code, id, options) {
      if (options?.ssr || !transports.test(id)) return null;
      if (!code.includes('websocket: WS'))
        throw new Error('engine.io-client lists its transports differently');
      return {
        code: `import { WS } from './websocket.js';\nexport const transports = { websocket: WS };`,
        map: null,
      };
    },
  };
}
