/** What waits for a person, each as something to do. */
export default {
  title: 'For you to do',
  due: 'until {deadline}',
  kind: {
    needDraft: 'Go on with what you began to write',
    needReturned: 'Answer our question about "{title}"',
    carerInvitation: 'Say whether you want to act for {title}',
    juryInvitation: 'Say whether you want to be in the jury of "{title}"',
    jurySheets: 'Score the solutions of "{title}"',
    evaluation: 'Look at what the pilot "{title}" has shown',
    incident:
      '{count, plural, one {Classify what happened in "{title}"} other {Classify # incidents in "{title}"}}',
    solutionDraft: 'Finish and send in "{title}"',
    vote: 'Vote in "{title}"',
    priorityWording: 'Say whether our words for what you said are right: "{title}"',
    prioritySeat: 'Say whether you come to the session of "{title}"',
    priorityChoice: 'Choose what matters most in "{title}"',
    priorityStep: 'Take the next step in "{title}"',
    queue: '{count, plural, one {Read one item that waits} other {Read # items that wait}}',
    queueOverdue:
      '{count, plural, one {Read one item that has waited too long} other {Read # items that have waited too long}}',
    entries:
      '{count, plural, one {Check one solution for "{title}"} other {Check # solutions for "{title}"}}',
    toDecide: 'Decide the challenge "{title}"',
  },
} as const;
