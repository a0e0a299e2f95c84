import type { Locale } from '#app/domain/people/preferences.ts';

/** What the texts of one language are made of. Lists begin with what is named most often. */
export interface Vocabulary {
  /** Things that can be hard to use, get or do; each stands with an article before it. */
  readonly things: readonly string[];
  /** First parts of compounds, which make the many rare words. */
  readonly parts: readonly string[];
  /** How a part and a thing become one. */
  readonly join: (part: string, thing: string) => string;
  readonly people: readonly string[];
  readonly times: readonly string[];
  readonly troubles: readonly string[];
  /** Sentences with `{thing}`, `{who}`, `{when}` and `{trouble}`. */
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
  readonly comments: readonly string[];
}

const list = (text: string) => text.split(',').map((word) => word.trim());

export const vocabularies: Readonly<Record<Locale, Vocabulary>> = {
  en: {
    things: list(
      'tablet, appointment, stairs, bus, phone, form, bed, bath, letter, wheelchair, walking frame, waiting room, hearing aid, dressing, chair, lift, inhaler, insulin pen, jar, alarm, light, screen, password, ticket, medicine, bandage, shower, kettle, door, kerb, platform, menu, label, needle, mask, catheter, pump, glasses, splint, cushion, ramp, handrail, thermometer, oxygen bottle, blister pack, diary, referral, prescription, interpreter, stocking, drip, crutch, scale, test strip, spoon, zip, button, buckle, mattress, stoma bag',
    ),
    parts: list(
      'night, hospital, kitchen, care home, paper, ward, winter, neighbour, bathroom, station, clinic, chemist, travel, morning, surgery, garden, balcony, ferry, school, office, church, market, dialysis, therapy, rehab, library, pool, dentist, cellar, attic, harbour, holiday, weekend, summer, corridor, entrance, pocket, bedside, emergency, festival',
    ),
    join: (part, thing) => `${part} ${thing}`,
    people: list(
      'my mother, my husband, my father, the nurse, my daughter, my neighbour, the doctor, my wife, my son, a patient of mine, my sister, our grandmother, a colleague, the carer, a friend, my brother, the therapist, our lodger',
    ),
    times: list(
      'every day, at night, in the morning, on bad days, after the hospital, at weekends, in winter, since the fall, since my stroke, when I am alone, on Fridays, before breakfast, after work, on the way home, since the operation, when it rains',
    ),
    troubles: list(
      'it hurts, I cannot see it, nobody answers, I am afraid to fall, it takes too long, I forget it, my hands shake, I do not understand it, I have to wait, it is too heavy, I feel ashamed, I cannot reach it, I run out of breath, nobody told me, it is too loud, I get lost, I lose my balance, it slips, I cannot open it, it makes me dizzy, I cannot sleep after it',
    ),
    sentences: [
      '{when} I need the {thing}, and {trouble}.',
      'With the {thing} it is always the same: {trouble}.',
      '{who} has to help me with the {thing}, and I do not like to ask.',
      'I have tried another {thing}, but {trouble}.',
      '{who} said the {thing} would get better with time. It has not.',
      'If the {thing} were a little different, I could do it myself.',
      'Last month {who} found me because of the {thing}; {trouble}.',
      'I went back three times for the {thing} and each time {trouble}.',
      '{when} {who} takes care of the {thing}, and then {trouble}.',
      'Somebody should watch for one day how we deal with the {thing}.',
      'I would like a {thing} that works also {when}.',
      'It is a small thing, a {thing}, but {when} it decides my day.',
    ],
    titles: [
      'The {thing}: {trouble}',
      '{when} the {thing} beats me',
      'A {thing} that {who} can use alone',
      'I give up on the {thing}',
      'Why is the {thing} made for other people?',
      'No {thing} {when}',
    ],
    comments: [
      'Same here with the {thing}.',
      'For {who} it is the {thing}; {trouble}.',
      'We use another {thing} now. It helps a little.',
      'I did not know that others have this with the {thing}, too.',
      'Has anybody asked those who make the {thing}?',
      '{when} it is worst, I think.',
    ],
  },
  de: {
    things: list(
      'Tablette, Treppe, Klingel, Brille, Tür, Dusche, Rampe, Nadel, Pumpe, Maske, Schiene, Flasche, Packung, Schrift, Waage, Krücke, Bushaltestelle, Anmeldung, Überweisung, Matratze, Kanüle, Spritze, Einlage, Verordnung, Batterie, Stufe, Lampe, Liste, Wanne, Jacke, Schnalle, Gabel, Kurve, Leitung, Stütze, Binde, Manschette, Akte, Nummer, Uhr, Mappe, Karte, Decke, Schale',
    ),
    parts: list(
      'Nacht, Pflege, Bad, Küchen, Klinik, Winter, Bahnhofs, Treppenhaus, Praxis, Reise, Haus, Not, Arzt, Apotheken, Schul, Garten, Balkon, Hafen, Fähr, Kirchen, Markt, Dialyse, Therapie, Reha, Flur, Keller, Sommer, Wochenend, Taschen, Zahnarzt, Empfangs, Besuchs, Urlaubs, Betten',
    ),
    join: (part, thing) => `${part}${thing.toLowerCase()}`,
    people: list(
      'meine Mutter, mein Mann, mein Vater, die Schwester auf Station, meine Tochter, unser Nachbar, die Ärztin, meine Frau, mein Sohn, eine Bewohnerin, meine Oma, ein Kollege, die Pflegerin, mein Bruder, der Therapeut',
    ),
    times: list(
      'jeden Tag, nachts, morgens, an schlechten Tagen, nach dem Krankenhaus, am Wochenende, im Winter, seit dem Sturz, seit dem Schlaganfall, wenn ich allein bin, freitags, vor dem Frühstück, auf dem Heimweg, bei Regen',
    ),
    troubles: list(
      'es tut weh, ich sehe es nicht, niemand geht ran, ich habe Angst zu fallen, es dauert zu lange, ich vergesse es, meine Hände zittern, ich verstehe es nicht, ich muss warten, es ist zu schwer, ich schäme mich, ich komme nicht heran, mir bleibt die Luft weg, keiner hat es mir gesagt, es ist zu laut, ich verlaufe mich, es rutscht, mir wird schwindelig',
    ),
    sentences: [
      'Mit der {thing} ist es immer dasselbe: {trouble}.',
      'Bei der {thing} muss mir jemand helfen, und ich frage ungern.',
      'Besonders schlimm ist es {when}: {trouble}.',
      'Ich habe eine andere {thing} ausprobiert, aber {trouble}.',
      'Wäre die {thing} ein wenig anders, könnte ich es allein.',
      'Ich sage nur: {who} und die {thing}. Und {trouble}.',
      'Dreimal war ich schon wegen der {thing} dort, und {trouble}.',
      'Jemand sollte einen Tag lang zusehen, wie wir das mit der {thing} machen.',
      'Eine {thing}, die auch {when} taugt, das wäre etwas.',
    ],
    titles: [
      'Die {thing}: {trouble}',
      'An der {thing} scheitere ich {when}',
      'Eine {thing}, mit der man allein zurechtkommt',
      'Die {thing} ist für andere gemacht',
      'Keine {thing} {when}',
    ],
    comments: [
      'Bei mir ist es mit der {thing} genauso.',
      'Ich kenne das: {trouble}.',
      'Wir nehmen jetzt eine andere {thing}. Das hilft ein wenig.',
      'Hat schon jemand die gefragt, die so eine {thing} herstellen?',
      'Am schlimmsten ist es {when}, finde ich.',
    ],
  },
};
