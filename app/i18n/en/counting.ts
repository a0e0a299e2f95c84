/** How votes were counted: the result, counting again, and finding one's own vote. */
export default {
  euros: '€{amount}',
  method: {
    single: 'Everyone who voted could choose one solution. The solution that most people chose wins.',
    approval:
      'Everyone who voted could tick as many solutions as they found good. The solution with most ticks wins.',
    score:
      'Everyone who voted could give each solution from 0 to {max, number} points. All points are added up. The solution with most points wins. A solution that somebody gave no points gets none from them.',
    ranked:
      'Everyone who voted could put solutions in order, the best first. Then each two solutions are compared: which of them did more people put higher? A solution that wins against each other one wins the vote. Sometimes they win in a circle, as in rock, paper, scissors. Then the closest of these wins count least. This is the Schulze method.',
    budget:
      'Everyone who voted ticked what they want to see paid. The money is divided among them in equal parts. A solution is paid when those who ticked it can pay for it together from their parts. First comes the one that gives most for their money. If money is left over, all parts are raised alike for as long as the money is enough. This is the Method of Equal Shares.',
  },
  votes: {
    equal: 'Every person has one vote, and every vote counts the same, whatever the role.',
    weighted: 'Every person has one vote. By the rules set before the vote, they do not all count the same:',
    weight: '{group}: each vote counts {weight}',
    secret: 'Votes are secret: no name stands on them.',
  },
  supporters: {
    single: 'Chose it',
    approval: 'Found it good',
    score: 'Gave it half the points or more',
    ranked: 'Put it in their order',
    budget: 'Want it paid',
  },
  column: {
    rank: 'Place',
    tied: '{rank, number} (level)',
    solution: 'Solution',
    points: 'Points',
    mean: 'Points on average',
    beats: 'Comes before',
    cost: 'Costs',
    paid: 'Paid?',
    weighted: 'Votes as they count',
    yes: 'yes',
    no: 'no',
    left: 'has withdrawn',
    gateFailed: 'too few patients and carers',
    noCost: 'asks for nothing',
  },
  result: {
    firstBars: 'Here are the first {count, number}.',
    openTable: 'Show how each group voted, for all {count, number} solutions',
    title: 'How people voted',
    total:
      '{count, plural, =0 {Nobody voted.} one {One person voted.} other {# people voted.}} {blank, plural, =0 {} one {One vote was blank.} other {# votes were blank.}}',
    onPaper: '{count, plural, one {One vote came on paper.} other {# votes came on paper.}}',
    paperLeft:
      '{count, plural, one {One paper ballot could not be counted: it was not typed in twice alike by two people.} other {# paper ballots could not be counted: they were not typed in twice alike by two people.}}',
    chart: {
      single: 'How many chose each solution',
      approval: 'How many found each solution good',
      score: 'How many points each solution got',
      ranked: 'How many other solutions each one comes before',
      budget: 'How many want each solution paid',
    },
    sentence: {
      single:
        '“{title}” has the voters’ award: {count, plural, one {one person} other {# people}} chose it, {share} of those who voted.',
      approval:
        '“{title}” has the voters’ award: {count, plural, one {one person} other {# people}} found it good, {share} of those who voted.',
      score: '“{title}” has the voters’ award, with {score} points.',
      scoreHidden: '“{title}” has the voters’ award. It has the most points.',
      ranked: '“{title}” has the voters’ award. It comes before {score} of the other solutions.',
      drawn: '“{title}” has the voters’ award by lot.',
      budget:
        '{count, plural, one {One solution is paid} other {# solutions are paid}}: {titles}. Together they cost {spent} of {budget}.',
    },
    noWinner: 'No solution has won by the rules of this vote.',
    asTable: 'Show as a table',
    table: 'Votes by group',
    notShown: 'not shown',
    sumsHidden:
      'The sums with these weights are not shown: one of the groups is so small that its votes could be worked out from them.',
    hidden:
      'Below each group stands how many of it voted. Numbers below 5 are not shown, nor others from which they could be worked out, so that nobody can learn how one person voted.',
    counted: {
      single: 'Counted by group is who chose a solution.',
      approval: 'Counted by group is who found a solution good.',
      score: 'Counted by group is who gave a solution half the points or more.',
      ranked: 'Counted by group is who put a solution in their order at all, wherever.',
      budget: 'Counted by group is who wants a solution paid.',
    },
    endowment: 'In the end each part was {endowment}. It began with {share}: the money divided by all votes.',
    recount: 'Check the count yourself',
    ownBallot: 'Find my vote',
    download: 'Download all votes without names (CSV)',
  },
  rules: {
    none: 'No least number of votes was set.',
    quorumMet: 'At least {needed, number} votes were needed. {came, number} came.',
    quorumMissed:
      'At least {needed, number} votes were needed. Only {came, number} came, so there is no voters’ award.',
    gate: {
      single: 'A solution could win only if at least {share} of the patients and carers who voted chose it.',
      approval:
        'A solution could win only if at least {share} of the patients and carers who voted found it good.',
      score:
        'A solution could win only if at least {share} of the patients and carers who voted gave it half the points or more.',
      ranked:
        'A solution could win only if at least {share} of the patients and carers who voted put it in their order. The others were taken off all votes before they were compared.',
      budget:
        'A solution could be paid only if at least {share} of the patients and carers who voted want it paid. The others were taken out before the money was divided.',
    },
    gateChanged: 'Without this rule the vote would have gone to: {titles}.',
    drawn:
      'Of those that could win, {count, number} solutions were level at the top. A lot that was fixed before the vote decided.',
    left: '“{title}” was first in the count but withdrew before the decision. It was counted again without it.',
  },
  recount: {
    title: 'Counting again: {challenge}',
    heading: 'Counting again',
    lead: 'Anybody can check the result of the vote. Here we count the published votes once more, from the same file that you can download.',
    equal: 'The count is right',
    equalBody:
      'Counting the {count, plural, one {one published vote} other {# published votes}} again gives exactly the published result.',
    differs: 'The count differs from the published result',
    differsBody: 'Please tell the people who run this place. The table shows where it differs.',
    noGate:
      'Whether enough patients and carers support a solution cannot be checked here: one of the two sides is so small that its votes could be told apart. It is taken as published. Everything else is counted again.',
    noWeights:
      'How much each vote counts cannot be checked here: one of the groups is so small that its votes could be told apart. So places and winner cannot be counted again, only how many people support each solution.',
    table: 'Published and counted again',
    published: '{what}: published',
    again: '{what}: counted again',
    same: 'Same?',
    winner: 'Voters’ award by this count',
    winners: 'Paid by this count',
    noWinner: 'Nobody',
    votes: 'Votes',
    blank: 'Blank votes',
    quorum: 'Votes needed',
    quorumMet: '{needed, number}, reached',
    quorumMissed: '{needed, number}, not reached',
    ties: 'Where solutions are level, this text decides by lot. It was fixed before the vote: {seed}',
    stepsTitle: 'Step by step',
    howTitle: 'Do it yourself',
    how: {
      file: 'Download the votes. Each line is one vote with its receipt code. The lines stand in the order of the codes, which are random: it says nothing about who cast a vote or when.',
      single:
        'Open the file with a spreadsheet. A 1 means: this person chose this solution. Each line has at most one.',
      approval: 'Open the file with a spreadsheet. A 1 means: this person found this solution good.',
      sum: 'Add up each column. The solution with the largest sum has most votes.',
      score:
        'Open the file with a spreadsheet. The numbers are points. An empty field means that this person gave the solution none.',
      sumPoints: 'Add up each column. The solution with the largest sum has most points.',
      ranked:
        'Open the file with a spreadsheet. The numbers are places: 1 is best. An empty field comes after all places.',
      duels:
        'For each two solutions, count the lines in which the first has the better place, and those in which the second has. The larger number wins. If one solution wins against each other one, it has won.',
      paths:
        'If none does, look at chains: A wins against B, B against C. A chain is as strong as its closest win. Of two solutions, the one with the stronger chain to the other comes first.',
      budget:
        'Open the file with a spreadsheet. A 1 means: this person wants this solution paid. Give each line the same part: {endowment}.',
      rounds:
        'For each solution, share its cost among those who ticked it; who has too little left gives all, and the others pay the rest alike. The solution whose supporters pay the least part of its cost is paid next. Take the money from them and begin again. The table above shows each round.',
      weights:
        'The column “group” says which group a vote belongs to. Count it as often as the rules say: {list}.',
      gateSides:
        'The column “patient_or_carer” says whether a vote came from a patient or carer. At least {share} of these must support a solution, or it cannot win.',
      gateGroups:
        'Look at the lines of patients and carers. At least {share} of them must support a solution, or it cannot win.',
      gateSupportScore: 'To support means here: half of {max, number} points or more.',
      gateSupportRanked: 'To support means here: to name it at all.',
    },
    steps: {
      scores: 'How often each number of points was given',
      none: 'No points',
      duels: 'Each solution beside the next one',
      next: 'The next one',
      forThis: 'Put this one higher',
      forNext: 'Put the next one higher',
      chainThis: 'Strongest chain from this one',
      chainNext: 'Strongest chain from the next one',
      last: 'the last one',
      condorcet: '“{title}” wins against each other solution. So it has won without any further step.',
      noCondorcet:
        'No solution wins against each other one. So chains of wins decide, each as strong as its closest win.',
      matrix: 'Who is put higher than whom: how many put the solution of the line above that of the column',
      tooMany: 'There are too many solutions to show the table of all pairs here. It follows from the file.',
      rounds: 'Who was paid, round by round',
      round: 'Round',
      payers: 'Voters who pay',
      most: 'Most that one pays',
      rest: 'Left of the money',
    },
    download: 'Download the votes',
    results: 'Back to the results',
  },
  own: {
    title: 'Find my vote: {challenge}',
    heading: 'Find my vote',
    lead: 'When you voted you got a receipt code. With it you can see that your vote is in the count, as you cast it.',
    code: 'Receipt code',
    codeHint: 'For example {example}. Small letters and spaces do not matter.',
    find: 'Find the vote',
    notACode: 'A receipt code has ten letters and digits, such as {example}. Please look at it again.',
    unknown: 'There is no vote with the code {code}',
    unknownBody:
      'Please compare it with your receipt, sign by sign. If you have voted and it is still not found, tell the people who run this place.',
    found: 'The vote {code} is in the count',
    line: 'It stands in line {line, number} of the published votes.',
    blank: 'A blank vote: no solution was chosen.',
    what: {
      single: 'Chosen',
      approval: 'Found good',
      score: 'Points',
      ranked: 'Order',
      budget: 'To be paid',
    },
    points: '{title}: {points, plural, one {# point} other {# points}}',
    place: 'Place {place, number}: {titles}',
    group: 'Counted with',
    concerned: 'Patients and carers',
    others: 'All others',
    notYours:
      'A code says nothing about whose it is. All codes stand in the published list, so everyone can look up any of them. Nobody has a right to ask for yours.',
    wrong: 'It is not what you cast? Then tell the people who run this place.',
    recount: 'Count all votes again',
  },
} as const;
