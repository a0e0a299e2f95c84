/** Which juror judges which solution: drawn by lot, looked at, changed by hand and published. */
export default {
  title: 'Who judges what: {challenge}',
  heading: 'Who judges what',
  lead: 'Share the solutions out among the jurors by lot, look at the result, and publish it.',
  state: {
    everything:
      '{entries, plural, =0 {Every juror judges every solution, as soon as there is one.} one {Every juror judges every solution: one solution each.} other {Every juror judges every solution: # solutions each.}}',
    draft: {
      title: 'This is a preview',
      body: 'Jurors see nothing to judge until you publish it. You can draw as often as you like.',
    },
    published: 'Published on {when}. Each juror sees their own solutions only.',
    over: 'The scores are open. Who judges what can no longer be changed.',
    scored:
      'Somebody has scored already, so it can no longer be drawn anew. Single solutions can still change hands.',
    scoredAll: 'Somebody has scored already. It stays so that every juror judges every solution.',
  },
  done: {
    drawn: 'It is drawn. Look at it, then publish it.',
    published: 'It is published. The jurors were told.',
    changed: 'It is changed.',
    everything: 'Every juror judges every solution again.',
  },
  draw: {
    title: 'Draw by lot',
    lead: 'Interests are respected, every juror gets the same number of solutions (one more at most), and all jurors are linked through shared solutions, so that severe and lenient ones can be told apart.',
    perEntry: 'Jurors for each solution',
    hint: '{jurors, plural, one {One juror has} other {# jurors have}} said yes; {entries, plural, one {one solution takes} other {# solutions take}} part.',
    option:
      '{count, number} – about {load, number} {load, plural, one {solution} other {solutions}} for each juror',
    button: 'Draw',
    again: 'Draw again',
    pending: 'Drawing …',
    everything: 'Let everybody judge everything',
    seed: 'Drawn from the text “{seed}”. Whoever draws from the same text, solutions, jurors and interests gets the same result.',
    noEntries: 'No solution takes part yet. <link>Check the entries</link> first.',
    noJurors: 'Nobody has said yes to judging yet. Invite jurors first.',
  },
  problem: {
    title: 'It cannot be drawn like this',
    too_few_jurors:
      '{count, plural, one {“{titles}” has} other {These # solutions have}} fewer jurors without an interest than each is to get: {titles}. Choose fewer jurors for each solution, or invite more.',
    too_few_all:
      'There are only {jurors, plural, one {one juror} other {# jurors}}. Choose fewer jurors for each solution, or invite more.',
    uneven:
      'Because of their interests some jurors would get many more solutions than others: {most} would get {mostLoad, number}, {least} only {leastLoad, number}. Invite more jurors without interests, choose fewer jurors for each solution, or let everybody judge everything.',
    too_many_jurors:
      'There are too many jurors for so few solutions: with {perEntry, plural, one {one juror} other {# jurors}} for each solution at most {room, number} jurors can be linked through shared solutions, and {jurors, number} have said yes. Choose at least {enough, number} jurors for each solution, or let everybody judge everything.',
    one_each:
      'If each solution has one juror only, no two jurors judge the same one, and severe and lenient ones cannot be told apart. Choose at least {enough, number} jurors for each solution.',
    unconnected_proven:
      'The jury would fall into {parts, number} groups that share no solution, whatever is drawn. Severe and lenient groups could not be told apart. Choose more jurors for each solution, invite jurors without interests, or let everybody judge everything.',
    unconnected_tried:
      'We have tried many times, and each time the jury fell into groups that share no solution. Severe and lenient groups could not be told apart. Draw again, choose more jurors for each solution, or let everybody judge everything.',
    group: 'Group {number, number}: {jurors}',
  },
  weak: {
    title: 'Changed by hand, this is weaker than a draw',
    uneven: 'Jurors have between {least, number} and {most, number} solutions.',
    parts:
      'The jury falls into {count, number} groups that share no solution: severe and lenient ones cannot be told apart.',
  },
  gaps: {
    title: 'Too few jurors',
    lead: 'Somebody left the jury, an interest came up, or a solution came in. For each place we propose the juror with the fewest solutions who has no interest in it.',
    has: '{has, number} of {wanted, number} jurors',
    lost: '{name} {why, select, left {has left the jury} other {has an interest}}',
    proposal: '{name}, with {load, plural, =0 {no solution} one {one solution} other {# solutions}} so far',
    proposalSent:
      '{name}, with {load, plural, =0 {no solution} one {one solution} other {# solutions}} so far; has sent theirs and would send again',
    nobody: 'Nobody is free: every other juror judges it already or has an interest. Invite somebody.',
    solution: 'Solution',
    now: 'Now',
    proposed: 'Proposed',
    give: 'Give it to them',
    giveNamed: 'Give “{title}” to {name}',
    all: '{count, plural, one {Give it to the one proposed} other {Give all # places to those proposed}}',
  },
  publish: {
    title: 'Publish',
    lead: 'Each juror is told and then sees their own solutions. After that you can only change single ones.',
    button: 'Publish to the jurors',
    pending: 'Publishing …',
    gaps: 'Before you publish, draw again or fill the gaps above.',
  },
  table: {
    title: 'Solutions and their jurors',
    solution: 'Solution',
    jurors: 'Jurors',
    excluded: 'Not because of an interest',
    byHand: '{name} (by hand)',
    nobody: 'Nobody',
    change: 'Change',
    changeNamed: 'Change who judges “{title}”',
  },
  loads: {
    title: 'Jurors and how much they have',
    juror: 'Juror',
    load: 'Solutions',
    interests: 'Interests',
  },
  change: {
    title: 'Change who judges “{title}”',
    from: 'Who judges it no more?',
    fromNobody: 'Nobody: it gets one more juror',
    fromScores: 'What they have scored of it does not count.',
    to: 'Who judges it from now on?',
    toNobody: 'Nobody: it has one juror fewer',
    toOption: '{name} ({load, plural, =0 {no solution} one {one solution} other {# solutions}})',
    toSent:
      '{name} ({load, plural, =0 {no solution} one {one solution} other {# solutions}}, has sent theirs)',
    toHint:
      'Those without an interest, the ones with the fewest solutions first. Whoever has sent their scores already sends them again.',
    button: 'Save the change',
    keep: 'Leave it as it is',
  },
  errors: {
    already_scored: 'Somebody has scored meanwhile. Change single solutions instead.',
    assignment_changed: 'Somebody has changed this meanwhile. Look at it as it stands now.',
    assignment_gaps: 'Some solutions have too few jurors by now. Draw again or fill the gaps.',
    assignment_published: 'This was published meanwhile. Change single solutions instead.',
    entry_left: 'This solution takes part no more. Nothing was changed.',
    juror_excluded:
      'This juror cannot take the solution any more: they judge it, have an interest, or have left. Nothing was changed.',
    nobody_chosen: 'Choose who gives the solution away or who takes it.',
    no_entries: 'No solution takes part yet.',
    no_jurors: 'Nobody has said yes to judging yet.',
    whole: 'Choose how many jurors each solution gets.',
    other: 'That did not work. Load the page again to see how it stands now.',
  },
} as const;
