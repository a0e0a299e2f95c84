import type { DemoNeed } from './types.ts';

/** Needs behind the contest "Quiet nights on the ward". */
export const needsNights: readonly DemoNeed[] = [
  {
    key: 'alarms',
    by: 'hanna',
    locale: 'en',
    status: 'in_challenge',
    sent: 118,
    title: 'Two hundred alarms a night, and three of them matter',
    story:
      'I am a night nurse on 4B. Pumps, beds, monitors: everything beeps, and everything beeps the same. I walk, I look, I press, I go back. Patients wake up each time. Last month I was late to the one that mattered, because I was at the one that did not.',
    who: 'Nurses at night and everyone who tries to sleep',
    place: 'hospital',
    frequency: 'daily',
    severity: 'dangerous',
    perspective: 'seen_at_work',
    themes: ['sleep', 'staff_time', 'hospital_stay'],
    meToo: 21,
    comments: [
      {
        by: 'ann',
        after: 1,
        text: 'I lay there for nine nights. By the third I could tell the pumps apart. I do not think you could.',
      },
      {
        by: 'farid',
        after: 4,
        text: 'Wir haben einmal gezählt: 187 in einer Nacht, auf 24 Betten.',
        replies: [{ by: 'hanna', after: 5, text: 'On a good night, then.' }],
      },
      {
        by: 'max',
        after: 8,
        text: 'Would a light at the door instead of a sound help, or would you miss it?',
        replies: [
          {
            by: 'hanna',
            after: 8,
            text: 'If it says how urgent, yes. I look down the corridor a hundred times anyway.',
          },
        ],
      },
    ],
  },
  {
    key: 'light-at-three',
    by: 'ann',
    locale: 'en',
    status: 'in_challenge',
    sent: 114,
    title: 'Somebody puts the big light on at three in the morning',
    story:
      'My neighbour needs her drip changed. I understand. But the big light comes on for both of us, and then I lie awake and hurt until breakfast. Is there no small light?',
    place: 'hospital',
    frequency: 'daily',
    severity: 'moderate',
    perspective: 'myself',
    themes: ['sleep', 'hospital_stay', 'pain'],
    meToo: 15,
    comments: [
      {
        by: 'joan',
        after: 3,
        text: 'I wore a sock over my eyes. A clean one.',
        before: 'I wore a sock over my eyes.',
      },
    ],
  },
  {
    key: 'klingel',
    by: 'walter',
    locale: 'de',
    status: 'in_challenge',
    sent: 110,
    channel: 'phone',
    title: 'Nachts finde ich die Klingel nicht',
    story:
      'Ich habe Parkinson. Nachts bin ich steif. Die Klingel hängt hinter mir oder liegt auf dem Boden. Rufen will ich nicht, die anderen schlafen. Also warte ich, bis jemand kommt. Das sind manchmal zwei Stunden.',
    place: 'hospital',
    frequency: 'daily',
    severity: 'severe',
    perspective: 'myself',
    themes: ['hospital_stay', 'mobility', 'sleep'],
    meToo: 13,
  },
  {
    key: 'who-comes',
    by: 'george',
    capacity: 'carer',
    locale: 'en',
    status: 'in_challenge',
    sent: 104,
    title: 'My wife does not know whether anybody heard the bell',
    story:
      'She presses. Nothing happens that she can see. So she presses again, and then she is told off for pressing. She has dementia; she cannot hold on to "soon".',
    place: 'hospital',
    frequency: 'daily',
    severity: 'moderate',
    perspective: 'someone_i_care_for',
    themes: ['memory', 'hospital_stay', 'mental_health'],
    meToo: 12,
  },
];
