import type { ModerationVerdict, ReportReason } from '#app/domain/moderation/moderation.ts';
import type { ClaimedRole } from '#app/domain/people/roles.ts';
import type { DaysAgo } from './types.ts';

/** Comments that wait for a moderator because their writers are new. */
export const heldComments: readonly { need: string; by: string; text: string; ago: DaysAgo }[] = [
  {
    need: 'pflegegrad',
    by: 'vera',
    text: 'Bei uns hat die Beratungsstelle im Rathaus alles mit ausgefüllt. Das kostet nichts.',
    ago: 2.6,
  },
  {
    need: 'night-care',
    by: 'nadine',
    text: 'Für die Nacht gibt es fast niemanden. Ich würde es machen, aber meine Firma bietet es nicht an.',
    ago: 0.5,
  },
  {
    need: 'blister',
    by: 'vera',
    text: 'Ganz einfach: Kräuter statt Tabletten! Bestellung bei mir, ich rufe gern zurück.',
    ago: 0.2,
  },
];

/** Things people have reported. */
export const reportedComments: readonly {
  need: string;
  by: string;
  text: string;
  ago: DaysAgo;
  reports: readonly { by: string; reason: ReportReason; note: string; ago: DaysAgo }[];
}[] = [
  {
    need: 'wandering',
    by: 'vera',
    text: 'So etwas gehört ins Heim, dann ist Ruhe.',
    ago: 3,
    reports: [
      { by: 'paul', reason: 'hurtful', note: 'She is somebody’s wife.', ago: 2.2 },
      { by: 'birgit', reason: 'hurtful', note: '', ago: 2 },
      { by: 'patient', reason: 'hurtful', note: 'Not kind, and not an answer.', ago: 1.9 },
    ],
  },
  {
    need: 'portal',
    by: 'henk',
    text: 'Ask for the nurse with the red hair on ward 2, she gives you the print-out.',
    ago: 6,
    reports: [{ by: 'rosa', reason: 'personal_data', note: 'One can tell who that is.', ago: 0.8 }],
  },
];

/** A need somebody reported; it stays visible until a moderator has looked. */
export const reportedNeeds: readonly {
  need: string;
  by: string;
  reason: ReportReason;
  note: string;
  ago: DaysAgo;
  kept: boolean;
}[] = [
  {
    need: 'handover',
    by: 'farid',
    reason: 'personal_data',
    note: 'The letter S and the blue cup: on the ward everyone knows who it is.',
    ago: 1.1,
    kept: false,
  },
  {
    need: 'anfall',
    by: 'vera',
    reason: 'false_or_dangerous',
    note: 'Man muss immer den Notarzt rufen.',
    ago: 3.2,
    kept: true,
  },
];

export const roleClaims: readonly { by: string; role: ClaimedRole; claim: string; ago: DaysAgo }[] = [
  {
    by: 'nadine',
    role: 'clinician',
    claim: 'I am a registered nurse with a home care service since 2014. I can send my certificate.',
    ago: 2.4,
  },
  {
    by: 'joan',
    role: 'researcher',
    claim: 'I was a lecturer in statistics until I retired. I would like to help a team.',
    ago: 1.3,
  },
  { by: 'vera', role: 'clinician', claim: 'Heilkundige', ago: 0.3 },
];

/** Reasons in plain words that moderators start from. */
export const reasonTemplates: readonly {
  verdict: ModerationVerdict;
  title: string;
  en: string;
  de: string;
}[] = [
  {
    verdict: 'return',
    title: 'Tell us a little more',
    en: 'Thank you. We want to publish this, and one thing is missing: what happens to you, and when? Two or three sentences are enough. You can change the text and send it again.',
    de: 'Vielen Dank. Wir möchten das gern veröffentlichen. Eines fehlt noch: Was passiert Ihnen, und wann? Zwei oder drei Sätze reichen. Sie können den Text ändern und noch einmal senden.',
  },
  {
    verdict: 'return',
    title: 'Somebody can be recognised',
    en: 'In your text one can tell who is meant. Please take out the name or the place. The story is just as strong without it. Then send it again.',
    de: 'In Ihrem Text kann man erkennen, wer gemeint ist. Bitte nehmen Sie den Namen oder den Ort heraus. Die Geschichte bleibt genauso stark. Senden Sie sie dann noch einmal.',
  },
  {
    verdict: 'return',
    title: 'Two needs in one',
    en: 'You tell us about two things. Each is worth its own page, so that others can say "me too". Please send them one by one.',
    de: 'Sie erzählen von zwei Dingen. Jedes ist eine eigene Seite wert, damit andere „Ich auch“ sagen können. Bitte senden Sie sie einzeln.',
  },
  {
    verdict: 'decline',
    title: 'A complaint about one place',
    en: 'This is a complaint about one place or person. We may not publish that. The patient advocate takes complaints and answers within a week. You can ask once for a second look by another person.',
    de: 'Das ist eine Beschwerde über einen bestimmten Ort oder Menschen. Das dürfen wir nicht veröffentlichen. Die Patientenfürsprache nimmt Beschwerden an und antwortet in einer Woche. Sie können einmal um einen zweiten Blick durch jemand anderen bitten.',
  },
  {
    verdict: 'decline',
    title: 'Advertising',
    en: 'Here people tell what is hard for them. We do not publish advertising. If something troubles you yourself, do write to us about it.',
    de: 'Hier erzählen Menschen, was ihnen schwerfällt. Werbung veröffentlichen wir nicht. Wenn Sie selbst etwas belastet, schreiben Sie uns gern davon.',
  },
  {
    verdict: 'decline',
    title: 'You need help now',
    en: 'What you write worries us, and this page is too slow for it. Please call your doctor, or 112 if it is urgent. When you are better, we would like to hear what would have helped.',
    de: 'Was Sie schreiben, macht uns Sorgen, und diese Seite ist dafür zu langsam. Bitte rufen Sie Ihre Ärztin oder Ihren Arzt an, im Notfall die 112. Wenn es Ihnen besser geht, hören wir gern, was geholfen hätte.',
  },
  {
    verdict: 'hide',
    title: 'Hurtful',
    en: 'Your words hurt somebody here. We have hidden them. You are welcome to say it in another way.',
    de: 'Ihre Worte verletzen jemanden. Wir haben sie ausgeblendet. Sie können es gern anders sagen.',
  },
  {
    verdict: 'hide',
    title: 'Personal data',
    en: 'Your text shows who somebody is. We have hidden it to protect that person. You can write it again without that part.',
    de: 'Ihr Text zeigt, wer jemand ist. Wir haben ihn ausgeblendet, um diesen Menschen zu schützen. Sie können ihn ohne diese Stelle noch einmal schreiben.',
  },
  {
    verdict: 'refuse',
    title: 'We could not confirm it',
    en: 'We could not confirm this role with what you sent. Please send a certificate, or ask your organisation to write to us. You keep everything else you can do here.',
    de: 'Wir konnten diese Rolle mit Ihren Angaben nicht bestätigen. Bitte senden Sie einen Nachweis, oder bitten Sie Ihre Einrichtung, uns zu schreiben. Alles andere können Sie hier weiter tun.',
  },
  {
    verdict: 'merge',
    title: 'Somebody said the same',
    en: 'Somebody told us the same before. We put both together, so that more voices stand behind it. You stay named, and you will hear of each step.',
    de: 'Jemand hat uns dasselbe schon erzählt. Wir legen beides zusammen, damit mehr Stimmen dahinterstehen. Sie bleiben genannt und hören von jedem Schritt.',
  },
];
