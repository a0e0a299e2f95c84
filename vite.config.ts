import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { compileMessages } from './app/i18n/vite-compile-messages.ts';
import { clientChunks } from './app/vite/client-chunks.ts';
import { settledFlags } from './app/vite/settled-flags.ts';
import { squeeze } from './app/vite/squeeze.ts';
import { websocketOnly } from './app/vite/websocket-only.ts';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    compileMessages(),
    clientChunks(),
    settledFlags(remixConfig.future ?? {}),
    websocketOnly(),
    squeeze(['platform', 'frame']),
    // Under vitest the plugin's server transforms get in the way; createRemixStub needs none of them.
    process.env.VITEST ? undefined : remix(remixConfig),
  ],
  server: { watch: { ignored: ['**/.data/**', '**/test-results/**', '**/.cache/**'] } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.4', 'firefox113'],
    sourcemap: false,
    // Inlined data: URLs would need an exception in the content security policy.
    assetsInlineLimit: 0,
  },
});
