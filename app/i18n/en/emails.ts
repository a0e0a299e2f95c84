/** What stands in our e-mails. */
export default {
  hello: 'Hello {name},',
  helloNobody: 'Hello,',
  from: '{cluster}, with Tandem',
  linkHint: 'If the button does not work, copy this address into your browser:',
  ignore: 'If you did not ask for this, you can ignore this e-mail. Nothing happens.',
  newHere:
    'You have no account here yet. We ask for this e-mail address and send you a code; you need no password.',
  ignoreInvitation: 'If you do not want to take part, you can say no or ignore this e-mail.',
  code: {
    subject: '{code} is your code for Tandem',
    lead: 'This is your code. Type it in where you asked for it:',
    button: 'Fill in the code for me',
    hint: 'The button only fills the code in. You confirm it yourself.',
    valid:
      '{minutes, plural, one {The code works once, for # minute.} other {The code works once, for # minutes.}}',
  },
  digest: {
    subject: '{count, plural, one {One piece of news for you} other {# pieces of news for you}}',
    lead: 'This is what became of what you said, supported or follow.',
    open: 'Read more',
    more: '{count, plural, one {And one more piece of news.} other {And # more pieces of news.}}',
    all: 'See all news',
    daily: 'You get this e-mail every day when there is news.',
    weekly: 'You get this e-mail every Monday when there is news.',
    change: 'Change how often',
    off: 'Turn off these e-mails',
  },
  team: {
    subject: '{inviter} invites you to the team “{team}”',
    lead: '{inviter} would like to have you in the team “{team}”. Together you work on an answer to the challenge “{challenge}”.',
    until: 'The invitation works until {date}.',
    button: 'See the invitation',
    hint: 'On the page you say yes or no.',
  },
  delegation: {
    subject: '{patient} asks you to act for them',
    lead: '{patient} would like you to act for them in Tandem, in these matters:',
    until: 'It ends on {date}.',
    button: 'See the request',
    hint: 'On the page you say yes or no. Both of you can end it at any time.',
  },
  message: {
    about: 'About the challenge “{challenge}”',
    button: 'Open it in Tandem',
    bound: 'You get this e-mail because you take part in this challenge.',
    free: 'You get this e-mail because you can take part in this challenge.',
    change: 'Choose what you want to hear of',
  },
  jurorReminder: {
    subject: 'The jury of “{challenge}” waits for you',
    answer:
      'You were asked to be on the jury of the challenge “{challenge}” and have not said yes or no yet.',
    scores:
      '{count, plural, =0 {You have scored everything in the jury of the challenge “{challenge}”. What is left is to send your scores.} one {In the jury of the challenge “{challenge}” you still have one solution to score.} other {In the jury of the challenge “{challenge}” you still have # solutions to score.}}',
    button: 'Open the jury',
    hint: 'If you cannot go on, say so on the page. Then somebody else can step in.',
  },
  juror: {
    subject: 'You are asked to be on the jury of “{challenge}”',
    lead: '{inviter} would like to have you on the jury of the challenge “{challenge}”. You read the answers of the teams and score them.',
    until: 'The jury scores until {date}.',
    button: 'See the request',
    hint: 'On the page you say yes or no.',
  },
  priorityWording: {
    subject: 'Are these words right? “{round}”',
    lead: '{count, plural, one {What you told us stands on the list “{round}”, worded as a question and perhaps together with what others said. We would like to know whether you agree to the words.} other {# needs that you told us stand on the list “{round}”, worded as questions and perhaps together with what others said. We would like to know whether you agree to the words.}}',
    until: 'Please answer by {date}. If we hear nothing, we go on and note that you did not answer.',
    button: 'Read the words',
    hint: 'On the page you agree, or say what you would rather have. Nobody sees who you are.',
  },
  prioritySeat: {
    subject: 'Help decide what matters most: “{round}”',
    lead: 'We would like to have you in the last session of “{round}”. There, people with different views put the most important topics into an order together.',
    at: 'When: {at}',
    place: 'Where: {place}',
    button: 'Say whether you come',
    hint: 'On the page you say yes or no. You can change your mind.',
  },
  entry: {
    receiptSubject: 'Sent in: “{title}” (receipt {receipt})',
    receiptLead: '“{title}” is sent in to the challenge “{challenge}”.',
    receiptCode: 'Receipt: {receipt}',
    receiptFacts: 'Sent in on {when} by {who}, version {version}.',
    receiptLate:
      '{count, plural, one {It was taken, one minute late.} other {It was taken, # minutes late.}}',
    receiptFiles: 'With these files: {files}',
    receiptButton: 'See the receipt',
    receiptHint: 'Keep this mail. The cluster now checks whether the solution can take part, and tells you.',
    mendSubject: 'Please mend: “{title}”',
    mendLead:
      'Something in “{title}”, in the challenge “{challenge}”, is to be mended. This is what we found:',
    mendUntil: 'Change it and send it in again by {until}. You have this one chance.',
    mendButton: 'Go to the solution',
    mendHint: 'There you see each rule with what was found.',
  },
} as const;
