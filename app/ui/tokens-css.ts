import { colours, type Theme, textSizes } from './tokens.ts';

const scheme: Record<Theme, string> = { light: 'light', dark: 'dark', contrast: 'light' };

function rule(selector: string, theme: Theme, indent = ''): string {
  const lines = Object.entries(colours[theme]).map(([name, hex]) => `  --${name}: ${hex.toLowerCase()};`);
  return [`${selector} {`, `  color-scheme: ${scheme[theme]};`, ...lines, '}']
    .map((line) => indent + line)
    .join('\n');
}

const following = ':root:not([data-theme]),\n:root[data-theme="auto"]';
const followingInside = following.replace('\n', '\n  ');

/** The style sheet `app/styles/tokens.css`: colours of each theme, text sizes, and their Tailwind names. */
export function tokensCss(): string {
  const names = Object.keys(colours.light).map((name) => `  --color-${name}: var(--${name});`);
  const sizes = Object.entries(textSizes).map(
    ([step, size]) => `:root[data-text-size="${step}"] {\n  font-size: ${size};\n}`,
  );
  return `${[
    '/* Made from app/ui/tokens.ts by `npx vitest run app/ui/tokens.test.ts -u`. Change it there. */',
    rule(':root', 'light'),
    `@media (prefers-color-scheme: dark) {\n${rule(followingInside, 'dark', '  ')}\n}`,
    `@media (prefers-contrast: more) and (prefers-color-scheme: light) {\n${rule(followingInside, 'contrast', '  ')}\n}`,
    rule(':root[data-theme="dark"]', 'dark'),
    rule(':root[data-theme="contrast"]', 'contrast'),
    `@media print {\n${rule(':root:root:root', 'light', '  ')}\n}`,
    `:root {\n  font-size: ${textSizes[1]};\n}`,
    ...sizes,
    `@theme inline {\n  --color-*: initial;\n${names.join('\n')}\n}`,
  ].join('\n\n')}\n`;
}
