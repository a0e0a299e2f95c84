import type { NeedText } from './pairs.ts';

const english: readonly (readonly [title: string, story: string])[] = [
  [
    'The pill box has too few compartments',
    'I take tablets five times a day. Every pill box I find has three or four compartments.',
  ],
  [
    'Inhaler technique is never checked',
    'I have used my inhaler for ten years. Nobody ever looked whether I do it right.',
  ],
  [
    'Rugs at home make me trip',
    'I trip over the edges of rugs in the living room, mostly in the afternoon when I am tired.',
  ],
  [
    'Afraid of falling after my hip operation',
    'Since the new hip I walk less because I am afraid to fall. Physiotherapy ended after six sessions.',
  ],
  [
    'Hospital food is cold',
    'The trolley starts at the other end of the ward. When my meal arrives it is cold.',
  ],
  [
    'No quiet room to talk on the ward',
    'When relatives get bad news it is in the corridor. There is no quiet room.',
  ],
  [
    'The bell is out of reach in bed',
    'In hospital the bell hangs behind the bed. After my operation I could not turn to reach it.',
  ],
  [
    'Hearing loop at the counter is switched off',
    'The chemist has a sign for a hearing loop but it is switched off and staff do not know how to use it.',
  ],
  ['Captions for health videos', 'The videos the clinic sends before surgery have no captions. I am deaf.'],
  [
    'Sensor for blood sugar falls off',
    'My glucose sensor falls off when I sweat. A new one is paid for only every two weeks.',
  ],
  ['Carb counting in restaurants', 'With type 1 diabetes I guess the carbohydrates of every meal out.'],
  [
    'Footpaths blocked by scooters',
    'Electric scooters lie across the footpath. With a white cane I walk into them.',
  ],
  [
    'No disabled parking near the clinic',
    'All parking spaces for disabled people at the clinic are taken by eight in the morning.',
  ],
  [
    'A break for family carers',
    'I have not been on holiday for four years. Short-term care must be booked a year ahead.',
  ],
  ['Young carers at school', 'I am sixteen and look after my mum. My teachers do not know why I am tired.'],
  ['Who answers the phone in the surgery?', 'I dial forty times in the morning before the surgery picks up.'],
  [
    'Test results only in the app',
    'My blood results are in an app I cannot log into since I changed my phone.',
  ],
  ['Dialysis chairs hurt my back', 'Four hours in the dialysis chair and my back hurts for two days.'],
  [
    'Catheter delivery in plain boxes',
    'My catheters come in boxes with the brand on them. All neighbours can see what I need.',
  ],
  [
    'Second opinion is hard to get',
    'I wanted a second opinion before the back operation and nobody told me how.',
  ],
  ['Rehab ends too early after a stroke', 'After three weeks rehab stopped. My arm had just begun to move.'],
  [
    'Speech therapy from home',
    'My husband has aphasia after a stroke. The next speech therapist is an hour away.',
  ],
  ['Shaking hands and touch screens', 'My tremor makes me press the wrong key on my phone all the time.'],
  [
    'Consent forms are too long',
    'Before the examination I signed eight pages in small print that I had not read.',
  ],
  [
    'Asthma and smoke at the bus stop',
    'People smoke at the bus stop although it is not allowed and I get an asthma attack.',
  ],
  ['Nobody to walk with', 'My doctor says walk every day. I would, if somebody came along.'],
  ['Knitting group has no room', 'Our knitting group in the care home lost its room to an office.'],
  [
    'Toothbrushing for people with dementia',
    'My father bites the toothbrush. The carers have no time and his teeth are bad.',
  ],
  [
    'Handover between shifts on paper',
    'As a nurse I write the same things three times on paper at each handover.',
  ],
  [
    'Siblings of sick children are forgotten',
    'Everybody asks about our sick son. His sister sits in the corridor.',
  ],
  [
    'Compression stockings cannot be put on alone',
    'A nurse comes each day only to put on my compression stockings.',
  ],
  [
    'Side effects come at the weekend',
    'When the side effects of chemo come there is only the emergency number.',
  ],
];

const german: readonly (readonly [title: string, story: string])[] = [
  [
    'Tropfen zählen mit schlechten Augen',
    'Ich soll 20 Tropfen nehmen und sehe sie nicht. Mal sind es 15, mal 25.',
  ],
  [
    'Die Apotheke hat mein Mittel nicht',
    'Seit Monaten ist mein Medikament nicht lieferbar. Jede Apotheke schickt mich weiter.',
  ],
  ['Teppichkanten und Schwellen', 'In meiner Wohnung stolpere ich über die Schwelle zum Balkon.'],
  [
    'Angst vor dem Fallen nach der Hüft-OP',
    'Nach der Operation gehe ich kaum noch raus. Krankengymnastik gab es nur sechs Mal.',
  ],
  [
    'Besuchszeiten passen nicht zur Arbeit',
    'Meine Mutter liegt im Krankenhaus, Besuch ist nur bis 17 Uhr. Da arbeite ich noch.',
  ],
  ['Klingel am Bett hängt zu weit weg', 'Im Krankenhaus kam ich nach der Operation nicht an die Klingel.'],
  [
    'Essen im Krankenhaus für Menschen mit Allergie',
    'Ich habe eine Nussallergie. Auf dem Tablett stand nicht, was im Essen ist.',
  ],
  ['Durchsagen am Bahnhof', 'Die Durchsagen am Bahnhof verstehe ich mit meinem Hörgerät nicht.'],
  ['Batterien im Hörgerät wechseln', 'Die Batterien sind winzig und fallen mir aus der Hand.'],
  [
    'Kopfsteinpflaster mit dem Rollstuhl',
    'In der Altstadt rüttelt das Pflaster so, dass mir der Rücken weh tut.',
  ],
  ['Behindertenparkplatz immer belegt', 'Vor der Klinik stehen auf den Behindertenparkplätzen Lieferwagen.'],
  [
    'Kurzzeitpflege finden',
    'Ich möchte einmal in Urlaub fahren. Einen Platz für meinen Mann finde ich nicht.',
  ],
  [
    'Pflegende Jugendliche',
    'Ich bin 16 und kümmere mich um meine kranke Mutter. In der Schule weiß das niemand.',
  ],
  ['Telefon der Praxis immer besetzt', 'Morgens wähle ich vierzig Mal, bis in der Praxis jemand abhebt.'],
  [
    'Elektronische Patientenakte auf dem alten Handy',
    'Die App läuft auf meinem Handy nicht, ein neues kann ich mir nicht leisten.',
  ],
  [
    'Dialyse und Urlaub',
    'Für eine Woche an der See brauche ich einen Dialyseplatz dort. Das hat noch nie geklappt.',
  ],
  [
    'Inkontinenzmaterial in schlechter Qualität',
    'Die Kasse zahlt nur dünne Einlagen. Nachts ist alles nass.',
  ],
  ['Reha endet zu früh', 'Nach drei Wochen war Schluss, dabei bewegte sich der Arm gerade wieder.'],
  ['Logopädie auf dem Land', 'Mein Bruder hat eine Aphasie. Die nächste Logopädin ist 50 Kilometer weg.'],
  ['Kompressionsstrümpfe anziehen', 'Jeden Morgen kommt jemand nur, um mir die Strümpfe anzuziehen.'],
  ['Lesbare Beipackzettel', 'Der Beipackzettel ist so klein gedruckt, dass ich ihn wegwerfe.'],
  ['Aufklärung vor der OP in Eile', 'Fünf Minuten vor der Narkose sollte ich sechs Seiten unterschreiben.'],
  ['Asthma und Rauch an der Haltestelle', 'An der Haltestelle wird geraucht und ich bekomme keine Luft.'],
  ['Niemand zum Spazierengehen', 'Die Ärztin sagt, ich soll jeden Tag gehen. Allein mag ich nicht.'],
  ['Zähneputzen bei Demenz', 'Mein Vater beißt auf die Zahnbürste. Die Pflege hat dafür keine Zeit.'],
  [
    'Dokumentation frisst die Zeit',
    'Als Pflegerin schreibe ich alles dreimal auf: Papier, Computer, Übergabe.',
  ],
  [
    'Geschwister kranker Kinder',
    'Alle fragen nach unserem kranken Sohn. Seine Schwester sitzt auf dem Gang.',
  ],
  ['Nebenwirkungen am Wochenende', 'Kommen die Nebenwirkungen der Chemo am Sonntag, bleibt nur der Notruf.'],
  ['Haushaltshilfe nach der Geburt', 'Nach dem Kaiserschnitt durfte ich nichts heben und hatte keine Hilfe.'],
  ['Sturzmatte löst ständig Alarm aus', 'Im Heim piept die Sturzmatte, sobald die Katze darüber läuft.'],
  ['Migräne im Großraumbüro', 'Licht und Lärm lösen bei mir Migräne aus. Einen ruhigen Platz gibt es nicht.'],
  [
    'Selbsthilfegruppe sucht Raum',
    'Unsere Gruppe für Angehörige trifft sich im Café, weil wir keinen Raum haben.',
  ],
];

const texts = (locale: NeedText['locale'], rows: typeof english): NeedText[] =>
  rows.map(([title, story]) => ({ locale, title, story }));

export const englishDistractors: readonly NeedText[] = texts('en', english);
export const germanDistractors: readonly NeedText[] = texts('de', german);
