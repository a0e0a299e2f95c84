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
} as const;
