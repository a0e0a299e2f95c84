/** Where the difficulty is met. */
export const needPlaces = ['home', 'hospital', 'care_home', 'on_the_way', 'online', 'work'] as const;
export type NeedPlace = (typeof needPlaces)[number];

/** How often it happens. */
export const needFrequencies = ['all_the_time', 'daily', 'weekly', 'monthly', 'rarely'] as const;
export type NeedFrequency = (typeof needFrequencies)[number];

/** How bad it is for those affected. */
export const needSeverities = ['mild', 'moderate', 'severe', 'dangerous'] as const;
export type NeedSeverity = (typeof needSeverities)[number];

/** For whom the need is told. */
export const needPerspectives = ['myself', 'someone_i_care_for', 'seen_at_work'] as const;
export type NeedPerspective = (typeof needPerspectives)[number];

/** How the need reached the cluster. */
export const needChannels = ['web', 'phone', 'paper', 'event'] as const;
export type NeedChannel = (typeof needChannels)[number];

/** Ways by which somebody tells a need to staff, who write it down. */
export const toldChannels = ['phone', 'paper', 'event'] as const satisfies readonly NeedChannel[];
export type ToldChannel = (typeof toldChannels)[number];

/** Subjects by which needs, challenges and people find each other. */
export const needThemes = [
  'mobility',
  'falls',
  'hearing_and_sight',
  'memory',
  'medicines',
  'pain',
  'sleep',
  'eating',
  'loneliness',
  'mental_health',
  'hospital_stay',
  'going_home',
  'appointments',
  'information',
  'digital',
  'caring_for_others',
  'chronic_illness',
  'transport',
  'housing',
  'staff_time',
] as const;
export type NeedTheme = (typeof needThemes)[number];

/** Longest texts, in characters, as people count them. */
export const needLimits = { title: 120, story: 5000, who: 500, today: 2000, themes: 4 } as const;

/** The questions of the wizard, in order. Each is one page. */
export const needWizardSteps = [
  'story',
  'who',
  'perspective',
  'place',
  'frequency',
  'severity',
  'today',
  'themes',
  'title',
  'name',
  'attachments',
  'check',
] as const;
export type NeedWizardStep = (typeof needWizardSteps)[number];
