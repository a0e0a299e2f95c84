/** Deciding a challenge and its results. */
export default {
  decide: {
    title: 'Decide: {challenge}',
    heading: 'Decide this challenge',
    lead: 'There are two awards: one from the vote, one from the jury. Each team that is not chosen gets feedback. Nobody is told of anything before you sign.',
    empty: {
      title: 'No solution takes part',
      body: 'There is nothing to decide. You can cancel the challenge and say why.',
    },
    voters: {
      title: 'Voters’ award',
      none: 'This challenge has no vote.',
      notCounted: 'The vote is not counted yet. That happens by itself as soon as it has closed.',
      noQuorum: 'Too few people voted, so there is no voters’ award. You can decide all the same.',
      noWinner: 'No solution has won the vote by its rules, so there is no voters’ award.',
      winner: 'This is what the vote says, with {votes} votes. It cannot be changed.',
      statement: 'Why people liked it',
      statementHint: 'One or two sentences, if you like. They stand on the results page.',
    },
    jury: {
      title: 'Jury’s award',
      none: 'This challenge has no jury. You can give this award yourselves.',
      open: 'The jury is still at work: {sent} of {all} jurors have sent their scores. You can write, but not sign yet.',
      until: 'Scoring ends on {when}.',
      progress: 'See how far they are',
      done: '{sent} of {all} jurors have sent their scores.',
      results: 'See what the jury found',
    },
    entries: 'The solutions',
    entriesLead: 'Give the jury’s award to one solution or more, and write to every team that is not chosen.',
    entry: {
      by: 'By {team}',
      vote: 'Vote: place {rank, number}, {votes} votes',
      jury: 'Jury: place {rank, number}, {score} points',
      votersChoice: 'Has won the vote.',
      award: 'Gets the jury’s award',
      statement: 'Why the jury awards it',
      statementHint: 'Only if you have ticked the award. It stands on the results page.',
      feedback: 'Feedback for the team',
      feedbackHint:
        'Only the team reads it. Needed unless the solution is awarded. It begins with what the jurors wrote: change it as you like.',
    },
    check: 'Save and check',
    save: 'Save draft',
    saved: 'Your draft is saved.',
    savedAt: 'Saved {when} by {who}.',
    errors: {
      draft_changed:
        '{who} has saved since you opened this page. What you typed is still here. If you save again, yours takes the place of the other.',
      too_long: 'One of the texts is too long. Please use at most 6,000 characters for each.',
    },
  },
  sign: {
    title: 'Check the decision: {challenge}',
    heading: 'Check the decision',
    back: 'Back to the draft',
    lead: 'This is what will be decided. Read it once more before you sign.',
    gaps: '{count, plural, one {Something is missing} other {# things are missing}}',
    gap: {
      statement: 'Why the jury awards “{title}”',
      feedback: 'Feedback for “{title}”',
    },
    awards: 'Awards',
    nobody: 'Nobody',
    others: 'Feedback for those not chosen',
    told: 'Who will be told',
    toldLead: 'Each person is told once, as soon as you sign.',
    group: {
      team: '{count, plural, =0 {Nobody in the teams} one {One person in the teams} other {# people in the teams}}',
      author:
        '{count, plural, =0 {No author of a need} one {One author of a need} other {# authors of needs}}',
      supporter:
        '{count, plural, =0 {Nobody who said “me too”} one {One person who said “me too”} other {# people who said “me too”}}',
      follower: '{count, plural, =0 {No other follower} one {One other follower} other {# other followers}}',
    },
    publicly: 'The awards and the result of the vote become public. Feedback is read by each team alone.',
    final: 'This cannot be taken back.',
    button: 'Sign the decision and tell {count} people',
    pending: 'Signing …',
    change: 'Change the draft',
    errors: {
      vote_not_counted: 'The vote is not counted yet, so the decision cannot be signed.',
      jury_open: 'The jury is still at work, so the decision cannot be signed.',
      feedback_missing: 'Something is missing. The list below says what.',
      entry_left_vote: 'A solution has left since you wrote this. Please check the draft again.',
      draft_changed: 'The draft has been changed since you opened this page. Please read it once more.',
      state_changed: 'This challenge has been decided already.',
    },
  },
  results: {
    title: 'Results: {challenge}',
    heading: 'The results',
    decided: 'Decided on {when}',
    awards: '{count, plural, one {One award} other {# awards}}',
    awardsLead: 'Voters and jury decide apart from each other. One solution can have both awards.',
    noAwards: {
      title: 'No solution was awarded',
      body: 'Neither the vote nor the jury found one that should be.',
    },
    how: {
      voters: 'Chosen by the people who voted.',
      jury: 'Chosen by the jury.',
    },
    vote: {
      title: 'How people voted',
      total:
        '{count, plural, =0 {Nobody voted.} one {One person voted.} other {# people voted.}} {blank, plural, =0 {} one {One vote was blank.} other {# votes were blank.}}',
      chart: 'How many found each solution good',
      sentence:
        '“{title}” has the voters’ award: {approvals, plural, one {one person} other {# people}} found it good, {share} of those who voted.',
      noWinner: 'No solution has won by the rules of this vote.',
      solution: 'Solution',
      approvals: 'Found it good',
      rank: 'Place',
      tied: '{rank, number} (level)',
      left: 'has withdrawn',
      gateFailed: 'too few patients and carers',
      asTable: 'Show as a table',
      table: 'Votes by group',
      notShown: 'not shown',
      hidden:
        'Below each group stands how many of it voted. Numbers below 5 are not shown, nor others from which they could be worked out, so that nobody can learn how one person voted.',
      method:
        'Everyone who voted could tick as many solutions as they found good. The solution with most ticks wins. Every person has one vote, whatever their role. Votes are secret: no name stands on them.',
      recount: 'Check the count yourself',
      download: 'Download all votes without names (CSV)',
    },
    rules: {
      none: 'No least number of votes was set.',
      quorumMet: 'At least {needed, number} votes were needed. {came, number} came.',
      quorumMissed:
        'At least {needed, number} votes were needed. Only {came, number} came, so there is no voters’ award.',
      gate: 'A solution could win only if at least {share} of the patients and carers who voted found it good.',
      drawn: '{count, number} solutions were level at the top. A lot that was fixed before the vote decided.',
      left: '“{title}” had most votes but withdrew before the decision. The next one has the award.',
    },
    jury: {
      title: 'How the jury judged',
      jurors:
        '{count, plural, =0 {No juror sent scores.} one {One juror sent scores.} other {# jurors sent scores.}}',
      method:
        'Each juror gave 1 to 5 points on each criterion, alone and without seeing the scores of others. Jurors did not score solutions in which they had an interest.',
      criteria: 'Criteria',
      criterion: 'Criterion',
      what: 'What it asks',
      weight: 'Counts for',
    },
    back: 'Back to the challenge',
  },
} as const;
