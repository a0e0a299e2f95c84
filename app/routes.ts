import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The sitemap, in the order of the journey. */
export default [
  index('features/home/routes/home.tsx'),

  // People: signing in, oneself, carers, organisations
  route('sign-in', 'features/sign-in/routes/sign-in.tsx'),
  route('sign-in/code', 'features/sign-in/routes/sign-in-code.tsx'),
  route('sign-out', 'features/sign-in/routes/sign-out.ts'),
  route('demo/sign-in', 'features/sign-in/routes/demo-sign-in.ts'),

  // About this place
  route('about', 'features/site/routes/about.tsx'),
  route('help', 'features/site/routes/help.tsx'),
  route('accessibility', 'features/site/routes/accessibility.tsx'),
  route('privacy', 'features/site/routes/privacy.tsx'),
  route('preferences', 'features/site/routes/preferences.ts'),
  route('*', 'features/site/routes/not-found.tsx'),
] satisfies RouteConfig;
