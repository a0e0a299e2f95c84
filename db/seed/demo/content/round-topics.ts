import type { DemoTopic } from './priorities.ts';

/** Days and nights at home. */
export const topicsAtHome: readonly DemoTopic[] = [
  {
    wording: 'How can people who live with an illness get through a night at home without fear?',
    explanation: 'Who comes, who hears, and what happens when something is wrong at three in the morning.',
    needs: ['night-care', 'herz-nacht', 'first-night'],
    appeal: [0.72, 0.5],
    silent: ['herz-nacht'],
  },
  {
    wording: 'How can pills be taken out of their packs by hands that hurt or shake?',
    explanation: 'Foil, caps and small print: the last step to the medicine is often the hardest one.',
    needs: ['blister', 'kleingedrucktes'],
    appeal: [0.66, 0.25],
  },
  {
    wording: 'How can those who care for somebody notice early that too little is drunk or eaten?',
    explanation: 'Before the fever comes, before the fall, before the ambulance.',
    needs: ['trinken', 'meals-alone'],
    challenge: 'drinks',
    appeal: [0.45, 0.7],
  },
  {
    wording: 'How can people find their way out again who get lost at home or near it?',
    explanation:
      'Doors, streets and times that no longer fit together, and families who cannot watch day and night.',
    needs: ['wandering'],
    appeal: [0.4, 0.42],
  },
  {
    wording: 'How can exercises go on when the physiotherapist no longer comes?',
    explanation: 'So that what was won in rehabilitation is not lost at home.',
    needs: ['exercise', 'einfrieren'],
    appeal: [0.5, 0.62],
  },
  {
    wording: 'How can people with oxygen or an inhaler know how much is left?',
    explanation: 'For the way to the clinic and back, and for the night.',
    needs: ['oxygen', 'inhaler'],
    appeal: [0.42, 0.35],
  },
  {
    wording: 'How can a good day be used without paying for it with three bad ones?',
    explanation: 'Planning strength that nobody else can see.',
    needs: ['pacing'],
    appeal: [0.48, 0.3],
  },
  {
    wording: 'How can forms and applications take less of the time that is left?',
    explanation: 'For people who care for somebody, and for those who are cared for.',
    needs: ['pflegegrad'],
    appeal: [0.58, 0.16],
  },
  {
    wording: 'How can one person reach one person on the phone, without a menu of numbers?',
    explanation: 'Practices, clinics and insurers that hang up before anybody has spoken.',
    needs: ['phone-menu', 'automat'],
    appeal: [0.55, 0.2],
  },
  {
    wording: 'How can people speak for themselves when words come slowly?',
    explanation: 'After a stroke, in a foreign language, or with a machine that does not understand.',
    needs: ['word-lost', 'interpreter'],
    appeal: [0.36, 0.58],
  },
  {
    wording: 'How can people prepare food and open what it comes in with little strength?',
    explanation: 'Jars, lids, trays: who cannot open it does not eat it.',
    needs: ['jars'],
    appeal: [0.33, 0.22],
  },
  {
    wording: 'How can side effects be remembered until the next appointment?',
    explanation: 'What happened when, told in a minute, without a diary that nobody fills in.',
    needs: ['side-effects'],
    appeal: [0.3, 0.55],
  },
  {
    wording: 'How can bystanders know what to do, and what not, when somebody has a seizure?',
    explanation: 'So that not every seizure ends in an ambulance.',
    needs: ['anfall'],
    appeal: [0.2, 0.36],
  },
];

/** Rides, waiting rooms, screens and forms. */
export const topicsOnTheWay: readonly DemoTopic[] = [
  {
    wording: 'How can people know before they leave whether lifts and ramps on their way work today?',
    explanation: 'Stations, practices and clinics: one broken lift, and the day is over.',
    needs: ['ramp'],
    appeal: [0.6, 0.2],
  },
  {
    wording: 'How can rides to the clinic and back come when they said they would?',
    explanation: 'Waiting for hours, in the cold, with no word from anybody.',
    needs: ['fahrdienst', 'oxygen'],
    appeal: [0.66, 0.4],
  },
  {
    wording: 'How can appointments be planned so that nobody waits for hours with an empty stomach?',
    explanation: 'Fasting until noon, and then until four in the afternoon.',
    needs: ['wartezimmer'],
    appeal: [0.5, 0.6],
  },
  {
    wording: 'How can practices examine people who use a wheelchair as well as everybody else?',
    explanation: 'Scales, couches, doors: what is not measured is not treated.',
    needs: ['surgery-scale'],
    appeal: [0.35, 0.52],
  },
  {
    wording: 'How can what matters be handed over from one shift and one place to the next?',
    explanation: 'The important thing must not go home with whoever knew it.',
    needs: ['handover', 'letter'],
    appeal: [0.4, 0.75],
  },
  {
    wording: 'How can one place hold all appointments, findings and messages?',
    explanation: 'Seven apps with seven passwords are no help to anybody.',
    needs: ['portal'],
    appeal: [0.52, 0.55],
  },
  {
    wording: 'How can children be spared from having to translate at the doctor’s?',
    explanation: 'Nobody should learn of an illness from a child, and no child should have to say it.',
    needs: ['interpreter'],
    appeal: [0.38, 0.6],
  },
  {
    wording: 'How can a short trip to hear that nothing has changed be made unnecessary?',
    explanation: 'Half a day off work, two buses, five minutes with the doctor.',
    needs: ['six-visits', 'two-buses'],
    appeal: [0.57, 0.45],
  },
  {
    wording: 'How can people who walk slowly find out where they can sit down on the way?',
    explanation: 'Benches decide how large the world is.',
    needs: ['bench'],
    appeal: [0.45, 0.12],
  },
  {
    wording: 'How can people with a learning disability take the bus by themselves?',
    explanation: 'One step at a time, told at the moment it is needed.',
    needs: ['bus-alone', 'grandma'],
    appeal: [0.34, 0.3],
  },
  {
    wording: 'How can a ticket machine or a screen at the doctor’s be used by everybody?',
    explanation: 'Hands that shake, eyes that tire, ears that need quiet.',
    needs: ['automat'],
    appeal: [0.42, 0.15],
  },
  {
    wording: 'How can family far away know what happens without calling ten times?',
    explanation: 'Discharged, moved, operated: those who care from afar hear of it last.',
    needs: ['far-son'],
    appeal: [0.44, 0.24],
  },
];
