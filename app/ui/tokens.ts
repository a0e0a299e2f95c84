import { stages } from './stages.ts';

/** The colour themes. `auto` (no theme of its own) follows the device. */
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const light = {
  paper: '#FBF9F4',
  card: '#FFFFFF',
  sunken: '#F4F0E7',
  ink: '#10243E',
  muted: '#46566B',
  line: '#D9D3C5',
  control: '#8C8471',
  tide: '#0B5D66',
  'tide-strong': '#07444B',
  'tide-soft': '#E0EFEE',
  'on-tide': '#FFFFFF',
  danger: '#A3261A',
  'danger-strong': '#7F1B12',
  'danger-soft': '#FCEBE7',
  'on-danger': '#FFFFFF',
  ok: '#2E6B3F',
  'ok-soft': '#E6F2E6',
  warn: '#8A5A00',
  'warn-soft': '#FFF0CC',
  focus: '#F4B942',
  'focus-ink': '#10243E',
  need: '#A83A24',
  'need-soft': '#FDEBE4',
  challenge: '#8A5A00',
  'challenge-soft': '#FFF0CC',
  solution: '#0B5D66',
  'solution-soft': '#E0EFEE',
  pilot: '#2E6B3F',
  'pilot-soft': '#E6F2E6',
  evaluation: '#5B3A8C',
  'evaluation-soft': '#EFE9F8',
  outcome: '#1C4F94',
  'outcome-soft': '#E4EDF9',
  'on-stage': '#FFFFFF',
} as const;

/** The name of a colour; `bg-…`, `text-…`, `border-…` utilities of the same name exist. */
export type ColourName = keyof typeof light;

const dark: Record<ColourName, string> = {
  paper: '#0E1826',
  card: '#162335',
  sunken: '#0A121D',
  ink: '#F6F1E7',
  muted: '#BAC3CF',
  line: '#304159',
  control: '#8496AE',
  tide: '#7ED3D6',
  'tide-strong': '#A9E6E7',
  'tide-soft': '#123840',
  'on-tide': '#06252A',
  danger: '#FFA494',
  'danger-strong': '#FFC2B7',
  'danger-soft': '#44211E',
  'on-danger': '#3A0E08',
  ok: '#93D7A2',
  'ok-soft': '#183626',
  warn: '#F3C65F',
  'warn-soft': '#3A2E10',
  focus: '#F4B942',
  'focus-ink': '#0A121D',
  need: '#FFA48D',
  'need-soft': '#44241D',
  challenge: '#F3C65F',
  'challenge-soft': '#3A2E10',
  solution: '#7ED3D6',
  'solution-soft': '#123840',
  pilot: '#93D7A2',
  'pilot-soft': '#183626',
  evaluation: '#CDB2F7',
  'evaluation-soft': '#332650',
  outcome: '#9CC4FA',
  'outcome-soft': '#1A3254',
  'on-stage': '#0A121D',
};

const contrast: Record<ColourName, string> = {
  paper: '#FFFFFF',
  card: '#FFFFFF',
  sunken: '#F2F2F2',
  ink: '#000000',
  muted: '#1F1F1F',
  line: '#000000',
  control: '#000000',
  tide: '#003F47',
  'tide-strong': '#000000',
  'tide-soft': '#FFFFFF',
  'on-tide': '#FFFFFF',
  danger: '#7A0F06',
  'danger-strong': '#000000',
  'danger-soft': '#FFFFFF',
  'on-danger': '#FFFFFF',
  ok: '#0E4420',
  'ok-soft': '#FFFFFF',
  warn: '#5C3A00',
  'warn-soft': '#FFFFFF',
  focus: '#FFC83D',
  'focus-ink': '#000000',
  need: '#7A1F0D',
  'need-soft': '#FFFFFF',
  challenge: '#5C3A00',
  'challenge-soft': '#FFFFFF',
  solution: '#003F47',
  'solution-soft': '#FFFFFF',
  pilot: '#0E4420',
  'pilot-soft': '#FFFFFF',
  evaluation: '#3E1F6E',
  'evaluation-soft': '#FFFFFF',
  outcome: '#0A2F66',
  'outcome-soft': '#FFFFFF',
  'on-stage': '#FFFFFF',
};

/** Every colour (`#RRGGBB`) of every theme. The style sheet `app/styles/tokens.css` is made from this. */
export const colours: Record<Theme, Record<ColourName, string>> = { light, dark, contrast };

/** Root text size by step of the text-size switch, as a share of the browser's own size. */
export const textSizes = { 1: '112.5%', 2: '131.25%', 3: '150%' } as const;

/** A pair of colours that stand on each other, and the least contrast (WCAG ratio) they may have. */
export type Pair = { use: string; front: ColourName; back: ColourName; least: number };

const surfaces: ColourName[] = ['paper', 'card'];
const tinted: ColourName[] = ['tide-soft', 'danger-soft', 'ok-soft', 'warn-soft'];
const stageSoft = stages.map((stage): ColourName => `${stage}-soft`);

const body = (front: ColourName, backs: ColourName[]): Pair[] =>
  backs.map((back) => ({ use: 'body', front, back, least: 7 }));
const label = (front: ColourName, backs: ColourName[]): Pair[] =>
  backs.map((back) => ({ use: 'label', front, back, least: 4.5 }));
const part = (front: ColourName, backs: ColourName[]): Pair[] =>
  backs.map((back) => ({ use: 'part', front, back, least: 3 }));

/** Every pair in use: body text 7:1, labels and links 4.5:1, parts of controls and pictures 3:1. */
export const pairs: Pair[] = [
  ...body('ink', [...surfaces, 'sunken', ...tinted, ...stageSoft]),
  ...body('muted', surfaces),
  ...label('muted', ['sunken', ...tinted, ...stageSoft]),
  ...label('tide', [...surfaces, 'sunken', 'tide-soft']),
  ...label('tide-strong', [...surfaces, 'sunken', 'tide-soft']),
  ...label('danger', [...surfaces, 'sunken', 'danger-soft']),
  ...label('danger-strong', [...surfaces, 'danger-soft']),
  ...label('ok', [...surfaces, 'ok-soft']),
  ...label('warn', [...surfaces, 'warn-soft']),
  ...label('on-tide', ['tide', 'tide-strong']),
  ...label('on-danger', ['danger', 'danger-strong']),
  ...label('paper', ['ink']),
  ...stages.flatMap((stage) => [
    ...label(stage, [...surfaces, `${stage}-soft`]),
    ...label('on-stage', [stage]),
    ...part(stage, ['sunken']),
  ]),
  ...part('control', [...surfaces, 'sunken', 'tide-soft']),
  ...part('ok', ['sunken']),
  ...part('warn', ['sunken']),
  ...part('focus-ink', ['focus']),
];
