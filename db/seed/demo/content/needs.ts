import { needsAgeing } from './needs-ageing.ts';
import { needsEverydayDe } from './needs-everyday-de.ts';
import { needsEverydayEn } from './needs-everyday-en.ts';
import { needsEverydayMore } from './needs-everyday-more.ts';
import { needsGoingHome } from './needs-going-home.ts';
import { needsHiv } from './needs-hiv.ts';
import { needsNights } from './needs-nights.ts';
import { needsOnTheWay } from './needs-on-the-way.ts';
import { needsWaiting } from './needs-waiting.ts';
import type { DemoNeed } from './types.ts';

export const needs: readonly DemoNeed[] = [
  ...needsAgeing,
  ...needsHiv,
  ...needsOnTheWay,
  ...needsNights,
  ...needsGoingHome,
  ...needsEverydayEn,
  ...needsEverydayMore,
  ...needsEverydayDe,
  ...needsWaiting,
];
