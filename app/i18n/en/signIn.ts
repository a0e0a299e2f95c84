export default {
  title: 'Sign in or join',
  lead: 'Tell us your e-mail address. We send you a code, and with it you are in. You need no password. If you are new here, this is also how you join.',
  email: {
    label: 'Your e-mail address',
    hint: 'For example erna.schmidt@example.org. We only use it to reach you; it is never shown.',
    send: 'Send me a code',
    sending: 'Sending the code …',
  },
  noMail: 'No e-mail, or stuck? <help>We help you in person.</help>',
  privacy: 'What we store about you, and why: <link>Privacy</link>.',
  code: {
    title: 'Type in your code',
    sent: 'If your address can get mail from us, a code with six digits is on its way. It works once, for {minutes} minutes.',
    sentTo:
      'If {email} can get mail from us, a code with six digits is on its way. It works once, for {minutes} minutes.',
    filledIn: 'We have filled in the code from your mail. Now press the button.',
    label: 'Code from the e-mail',
    hint: 'Six digits. Spaces do not matter.',
    confirm: 'Sign me in',
  },
  noMailYet: {
    title: 'No mail yet?',
    wait: 'It can take a minute or two.',
    spam: 'Look in the folder for junk mail (“spam”).',
    newest: 'If you asked for several codes, use the one from the newest mail.',
    again: 'Send me a new code',
    otherAddress: 'Use another e-mail address',
  },
  errors: {
    check: 'Please check what you typed.',
    email_missing: 'Type in your e-mail address.',
    email_wrong: 'This is not a complete e-mail address. It looks like name@example.org.',
    code_missing: 'Type in the code from the e-mail.',
    code_shape: 'The code has six digits and nothing else. Please compare it with the e-mail.',
    code_wrong:
      'That is not the right code. Please compare it with the newest e-mail from us. {count, plural, one {You can try # more time.} other {You can try # more times.}}',
    code_used: 'This code has been used already. Ask for a new one below.',
    code_expired: 'This code has run out. Ask for a new one below.',
    code_locked:
      'This code was typed wrongly too often, so it does not work any more. Ask for a new one below.',
    code_suspended:
      'Your account is suspended. The people who run this place wrote: “{reason}” Ask them if you think this is wrong.',
    too_many:
      'That was tried very often. To protect people’s accounts we wait now. Please try again in {when}.',
  },
  personas: {
    title: 'Try it as somebody',
    lead: 'This is a demonstration. Choose one of seven made-up people: one press and you are in, no e-mail needed.',
    patient: 'Says what is hard and sees what comes of it',
    carer: 'Looks after someone and speaks for her',
    clinician: 'Checks needs, runs a pilot, judges the evidence',
    innovator: 'Has a start-up and answers a challenge',
    researcher: 'Works in a team and designs pilots',
    staff: 'Moderates, makes challenges, opens pilots',
    admin: 'Looks after people, roles and settings',
  },
} as const;
