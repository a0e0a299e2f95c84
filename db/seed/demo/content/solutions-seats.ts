import type { DemoSolution } from './types.ts';

/** Entries of the vote in which people put ideas in order. */
export const solutionsSeats: readonly DemoSolution[] = [
  {
    key: 'seat-shops',
    challenge: 'seats',
    team: 'Sit with us',
    members: ['mona', 'ann'],
    status: 'awarded',
    title: 'Chairs in front of forty shops',
    summary:
      'Each shop on the way puts out one good chair with arms in the morning and takes it in at night. A sticker in the window says: sit, you need not buy anything.',
    design: [
      { h: 'What it is' },
      {
        p: 'One chair that one can get up from, with arms, at the door of the baker, the chemist, the hairdresser. The shop looks after it. We lend it and mend it.',
      },
      { h: 'Whom we asked' },
      {
        p: 'Ivy and five others walked the way with us and sat on nine kinds of chairs. Without arms, four of them did not get up again by themselves.',
      },
    ],
    whatItTakes: 'Forty chairs, and two afternoons to talk to the shops.',
    evidence: 'Eleven shops have had a chair out for three weeks. None was stolen, one was painted.',
    readiness: 6,
    regulatoryClass: 'none',
    costs: 'EUR 70 a chair',
    answers: ['bench'],
    created: 86,
    submitted: 60,
    award: {
      kind: 'voters',
      statement:
        'It stands above each of the others when the two are compared paper by paper. It can begin on Monday.',
    },
    feedback:
      'You won because most people would rather have yours than any other idea, one by one. The town adds a line on the map for each chair.',
    comments: [
      {
        by: 'ivy',
        after: 20,
        text: 'I went to the baker by myself. I sat, I bought nothing, and I went back the day after and bought something.',
        replies: [{ by: 'mona', after: 21, text: 'He told us. He has asked for a second chair.' }],
      },
    ],
  },
  {
    key: 'seat-walls',
    challenge: 'seats',
    team: 'Low wall',
    members: ['emil', 'henk'],
    status: 'not_selected',
    title: 'Walls one can sit on',
    summary:
      'There are 61 low garden walls on the way. A wooden lid of a hand’s width makes each of them a seat, for as long as the owner likes.',
    design: [
      { p: 'A board with a rubber lip that is pressed on and needs no screw. Owners get it with a letter.' },
    ],
    whatItTakes: 'The yes of the people to whom the walls belong.',
    evidence: 'We asked at 20 doors: 14 yes, 4 perhaps, 2 no.',
    readiness: 4,
    regulatoryClass: 'none',
    costs: 'EUR 38 a wall',
    answers: ['bench'],
    created: 84,
    submitted: 59,
    feedback:
      'You came second. People liked that it can hardly be seen. Some asked how one gets up from a wall without arms: that is what to solve next.',
  },
  {
    key: 'seat-stops',
    challenge: 'seats',
    team: 'Flip',
    members: ['max', 'lukas'],
    status: 'not_selected',
    title: 'Fold-down seats at every stop',
    summary:
      'Two seats at each bus stop that fold up by themselves, so that wheelchairs and prams have room.',
    design: [{ p: 'The kind one knows from trains, with a spring. The bus company would screw them on.' }],
    whatItTakes: 'A contract with the bus company, and a year.',
    readiness: 5,
    regulatoryClass: 'none',
    costs: 'EUR 410 a stop',
    answers: ['bench'],
    created: 83,
    submitted: 59.4,
    feedback:
      'Many had you among their first three. What held people back is the year of waiting. The bus company was in the room and will call you.',
  },
  {
    key: 'seat-signs',
    challenge: 'seats',
    team: 'Two hundred steps',
    members: ['yuki', 'ivy'],
    status: 'not_selected',
    title: 'Signs that say how far the next seat is',
    summary: 'Small signs at the height of the eyes: seat, 140 steps, uphill.',
    design: [
      { p: 'Steps and not metres, since nobody walks in metres. Made of the same tin as house numbers.' },
    ],
    whatItTakes: 'Somebody who walks all ways once, with a walking frame.',
    readiness: 5,
    regulatoryClass: 'none',
    costs: 'EUR 12 a sign',
    answers: ['bench'],
    created: 82,
    submitted: 58.7,
    feedback:
      'A sign is no seat, several people wrote. Together with the chairs it could be worth a lot: please talk to the team that won.',
  },
  {
    key: 'seat-stick',
    challenge: 'seats',
    team: 'Three legs',
    members: ['innovator', 'katja'],
    status: 'not_selected',
    title: 'The stick that is a stool',
    summary: 'A walking stick that opens into a seat for two minutes.',
    design: [{ p: 'Three legs, one hinge, 890 grams.' }],
    whatItTakes: 'A test of how it tips over before anybody sits on it.',
    readiness: 3,
    regulatoryClass: 'I',
    costs: 'EUR 95 a stick',
    answers: ['bench'],
    created: 80,
    submitted: 58.2,
    feedback:
      'People who would need it were afraid to fall. The physiotherapists said the same. It may be good for others, for a day out.',
    comments: [
      {
        by: 'greta',
        after: 6,
        text: 'Auf so etwas setze ich mich nicht. Wer hebt mich auf, wenn es kippt?',
      },
    ],
  },
];
