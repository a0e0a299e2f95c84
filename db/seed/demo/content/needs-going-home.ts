import type { DemoNeed } from './types.ts';

/** Needs behind the contest "Home from hospital, and not alone". */
export const needsGoingHome: readonly DemoNeed[] = [
  {
    key: 'first-night',
    by: 'patient',
    locale: 'en',
    status: 'in_challenge',
    sent: 88,
    title: 'The first night at home was the worst of all',
    story:
      'They sent me home on a Friday at four. The fridge was empty, the bed was not made, and at midnight the plaster was wet. Is that bad? I did not know whom to ring. I sat in the chair until it was light.',
    who: 'People who live alone',
    today: 'I ring my neighbour. He works nights.',
    place: 'home',
    frequency: 'rarely',
    severity: 'severe',
    perspective: 'myself',
    themes: ['going_home', 'loneliness', 'information'],
    meToo: 22,
    comments: [
      {
        by: 'carer',
        after: 2,
        text: 'I am the neighbour. I wish she had rung anyway.',
        replies: [{ by: 'patient', after: 2, text: 'You would have been asleep on your feet.' }],
      },
      {
        by: 'farid',
        after: 5,
        text: 'Freitag um vier ist der häufigste Zeitpunkt. Wir wissen das und tun es trotzdem.',
      },
      {
        by: 'innovator',
        after: 12,
        text: 'Would a call at eight in the evening have helped, or do you need to be able to ring yourself?',
        replies: [
          {
            by: 'patient',
            after: 13,
            text: 'Both. The call, because I would not have rung. The number, because it was wet at midnight and not at eight.',
          },
        ],
      },
    ],
  },
  {
    key: 'new-pills',
    by: 'birgit',
    locale: 'de',
    status: 'in_challenge',
    sent: 84,
    title: 'Drei neue Tabletten und keiner weiß, welche alten wegfallen',
    story:
      'Mein Vater kam mit einer neuen Liste nach Hause. Darauf standen andere Namen als auf unseren Schachteln. Der Hausarzt hatte den Brief noch nicht. Bis Montag hat er zwei Blutdrucktabletten doppelt genommen und ist umgefallen.',
    today: 'Ich schreibe mit Filzstift auf die Schachteln.',
    place: 'home',
    frequency: 'rarely',
    severity: 'dangerous',
    perspective: 'someone_i_care_for',
    themes: ['going_home', 'medicines'],
    meToo: 20,
    comments: [
      { by: 'ove', after: 3, text: 'The letter reaches me on day six on average. I have measured it.' },
    ],
  },
  {
    key: 'letter',
    by: 'greta',
    locale: 'de',
    status: 'in_challenge',
    sent: 80,
    title: 'Den Arztbrief kann ich nicht lesen, in beiden Bedeutungen',
    story:
      'Die Schrift ist klein, ich habe eine Makula. Meine Enkelin hat ihn vorgelesen, aber verstanden hat sie ihn auch nicht. Was darf ich heben? Wann darf ich duschen? Das stand nicht drin.',
    place: 'home',
    frequency: 'rarely',
    severity: 'moderate',
    perspective: 'myself',
    themes: ['going_home', 'information', 'hearing_and_sight'],
    meToo: 16,
  },
  {
    key: 'far-son',
    by: 'paul',
    locale: 'en',
    status: 'in_challenge',
    sent: 76,
    title: 'I learned from my mother that she had been home for two days',
    story:
      'I am 300 km away. The ward had my number. She does not like to be a bother. If I had known, somebody would have been there with soup. Who tells the family, if the patient says it is all right?',
    place: 'home',
    frequency: 'rarely',
    severity: 'moderate',
    perspective: 'someone_i_care_for',
    themes: ['going_home', 'caring_for_others', 'information'],
    meToo: 13,
  },
];
