/** What people are told of each step, and the pages on which they read it. */
export default {
  title: 'News for you',
  lead: 'Here we tell you what became of what you said, supported or follow.',
  unread:
    '{count, plural, =0 {You have read everything.} one {One piece of news is unread.} other {# pieces of news are unread.}}',
  markAllRead: 'Mark everything as read',
  markRead: 'Mark as read',
  new: 'New',
  list: 'News, newest first',
  open: 'Open',
  settings: 'Choose how often we write to you',
  empty: {
    title: 'There is no news yet',
    body: 'As soon as something happens to a need that you said, supported or follow, you read it here.',
    action: 'Look at the needs',
  },
  live: '{count, plural, one {Something new has come in: show it} other {# new: show them}}',
  /** You said … */
  why: {
    author: 'You said: “{about}”',
    carer: 'Somebody you care for said: “{about}”',
    supporter: 'You said “me too” to: “{about}”',
    follower: 'You follow: “{about}”',
    team: 'Your team takes part: “{about}”',
    juror: 'You are on the jury of: “{about}”',
  },
  /** … and this came of it. */
  step: {
    need: {
      published: 'It is online now. Others can say “me too”.',
      returned:
        'Before we put it online, we have a question. Open it to read it and to send your text again.',
      declined: 'We have not put it online. Open it to read why, and what you can do next.',
      merged: 'It now stands together with a need that says the same. Each “me too” counts there.',
      unmerged: 'It stands by itself again.',
      withdrawn: 'The person who said it has taken it back.',
      prioritised:
        '{rank, plural, =0 {In “{title}” people weighed it with many others. It is not among the most important ones this time. Open it to see why.} other {In “{title}” people chose what matters most. It stands in place #.}}',
      taken_up: 'We are now looking for an answer, in the challenge “{title}”.',
      answered: 'This is what came of it. Open it to read the answer.',
    },
    challenge: {
      announced: 'We are now looking for an answer, in the challenge “{title}”.',
      phase_opened: 'The next part of the challenge “{title}” has begun. See what you can do now.',
      dates_changed:
        'The dates of the challenge “{title}” have changed. Open it to see until when you can do what.',
      updated: 'There is news of the challenge “{title}”: {headline}',
      decided: 'The challenge “{title}” is decided. See which answers were chosen, and why.',
      cancelled: 'The challenge “{title}” does not go on. Open it to read why.',
    },
    solution: {
      submitted: 'A team has proposed an answer: “{title}”.',
      accepted:
        '{why, select, team {“{title}” is in: it takes part in the challenge.} other {A team has proposed an answer: “{title}”. It takes part in the challenge.}}',
      rejected: '“{title}” cannot take part as it is. Open it to read why, and what you can do next.',
      awarded:
        '{award, select, voters {“{title}” was chosen as an answer by those who voted.} jury {“{title}” was chosen as an answer by the jury.} other {“{title}” was chosen as an answer.}}',
      not_selected: '“{title}” was not chosen this time. Open it to read what people said about it.',
    },
    pilot: {
      opened: 'An answer will be tried out with real people: “{title}”.',
      started: 'The trial “{title}” has begun.',
      stopped: 'The trial “{title}” was ended early. Open it to read why, and what comes next.',
    },
    evaluation: {
      decided:
        '{decision, select, adopt {Clinicians have looked at the trial “{title}”. It helps, and it will be used.} adapt {Clinicians have looked at the trial “{title}”. It helps in part. It will be changed and tried again.} abandon {Clinicians have looked at the trial “{title}”. It does not help enough, so it will not be used.} extend {Clinicians have looked at the trial “{title}”. It is too early to say, so the trial goes on.} other {Clinicians have looked at the trial “{title}” and decided.}}',
    },
  },
  /** What is told to one person and is no step of the journey. */
  notice: {
    general: 'There is news about something that concerns you.',
    need_written_down: 'We have written down what you told us. Open it to see whether it is right.',
    need_taken_back: 'As you asked us, we have taken back a need that you had told us.',
    role_verified: 'Your role is confirmed. It counts from now on.',
    role_refused: 'We could not confirm your role. Open it to read why.',
    delegation_invited: 'Somebody asks you to act for them. Open it to say yes or no.',
    delegation_accepted: 'Your carer has said yes and can act for you now.',
    delegation_declined: 'The person you asked to act for you has said no.',
    delegation_revoked: 'One of you has ended that a carer acts for the other. It counts from now on.',
    delegation_ended: 'A person’s permission to act for the other has reached its last day and has ended.',
    delegation_used:
      '{count, plural, one {Your carer has done something for you. Open it to see what.} other {Your carer has done # things for you on one day. Open it to see what.}}',
    team_invited: 'A team would like to have you with them. Open it to say yes or no.',
    entry_sent: '“{title}” is sent in. Open it to see the receipt.',
    entry_to_mend: 'Something in “{title}” is to be mended. Open it to read what, and until when.',
    terms_changed: 'The terms of the challenge “{title}” have changed. Read what is new and accept it.',
    team_joined: 'Somebody new has joined your team.',
    paperHelper: 'You may help with paper ballots in “{title}”. Open it to see how.',
    paperHandedOut:
      'At an event, somebody was given a paper ballot in your name for “{title}”. If that was not you, please tell us at once.',
    challengeMessage: 'The team of the challenge has written to you: “{title}”.',
    challengeMessageToYou: 'The team of the challenge has written to you: “{title}”.',
    decisionNotAnnounced:
      'The signed decision could not be announced, because something has changed since. Please look at it now.',
    juryInvited: 'You are asked to be on a jury. Open it to say yes or no.',
    juryScoreEntered:
      'As you asked, a score of yours for “{title}” was changed. Open it to see whether it is right.',
    finalToJudge: 'Finalists are chosen in “{title}”. Please judge them once more.',
    pitchesPlanned: 'The finalists of “{title}” present their solutions to you. Open it to see when.',
    finalistChosen: '“{title}” is in the final! Open it to read why and what comes next.',
    finalistNot: '“{title}” is not in the final. Open it to read why.',
    pitchPlanned: 'You present “{title}” to the jury. Open it to see when and where.',
    priorityWording:
      '{count, plural, one {What you said stands on the list “{title}” in other words. Please say whether they are right.} other {# needs of yours stand on the list “{title}” in other words. Please say whether they are right.}}',
    priorityInvited:
      'You are asked to help decide what matters most, in “{title}”. Open it to say whether you come.',
    prioritySessionChanged: 'Day or place of the session of “{title}” has changed. Please look again.',
    priorityCancelled: '“{title}” does not take place. Open it to read why.',
    juryAssigned: 'A jury has solutions for you to judge. Open it to see which.',
    juryChanged: 'What you are to judge in a jury has changed. Open it to see how it stands.',
    juryOpened: 'The scores of a jury are open now. Open it to see what was found.',
    juryReminder: 'A jury waits for you. Open it to see what is left to do.',
    juryRecused:
      'A juror has an interest in a solution and does not judge it. Open it to see whether somebody else is needed.',
    jurySteppedDown: 'A juror has left the jury. Open it to see whether somebody else is needed.',
    pilotLead: 'You lead a trial at your site. Open it to see what comes next.',
    evaluationInvited: 'You are asked to look at what a trial has shown.',
    comment_published: 'Your comment is online.',
    comment_declined: 'Your comment was not put online. Open it to read why.',
    comment_hidden: 'Your comment was hidden. Open it to read why.',
    comment_replied: 'Somebody has answered your comment.',
    comment_posted: 'Somebody has commented on what you said.',
    need_hidden:
      'What you said was hidden until somebody has looked at it, because several people reported it.',
    need_kept_hidden:
      'We have looked at what was reported. What you said stays hidden. Open it to read why, and what you can do next.',
    need_shown: 'We have looked at what was reported. What you said is online again.',
    report_decided: 'We have looked at what you reported. Thank you.',
    question_asked: 'Somebody has asked a question about the challenge “{title}”. It waits for an answer.',
    question_answered:
      'Your question about the challenge “{title}” is answered. Everyone can read the answer now.',
    question_answered_alone:
      'Your question about the challenge “{title}” is answered, for you alone. Open it to read the answer, and why it is not public.',
    incidentReported: 'Something went wrong in a trial that you lead. Please look at it now.',
  },
  /** What somebody wants to hear of. */
  choices: {
    title: 'News for you',
    lead: 'We tell you each step of what you said, supported or follow. You choose how.',
    byMail: 'How often by e-mail?',
    byMailHint: 'To {email}. All news in one mail, and none when there is none.',
    daily: 'One mail in the morning, when there is news',
    weekly: 'One mail a week, when there is news',
    off: 'You find everything here when you sign in',
    save: 'Save my choice',
    saved: 'Your choice is saved.',
    hereText: 'What you see here stands under <link>News for you</link>.',
    topics: 'What do you want to hear of?',
    topicsLead: 'Take the tick away where you want to hear less. You can change it at any time.',
    mailPaused:
      'You chose “Not by e-mail” above: the ticks for e-mail have no effect until you choose otherwise.',
    way: { inApp: 'In the app', byMail: 'By e-mail' },
    topic: {
      own_needs: 'What I said',
      followed_needs: 'Needs I support or follow',
      challenges: 'Challenges and answers I follow',
      team: 'My team',
      pilots: 'Trials I follow',
      replies: 'Comments and answers to me',
    },
    topicHint: {
      own_needs: 'What becomes of it: a challenge, an answer, a trial, a result. Also for those you act for.',
      followed_needs: 'Each step of needs you said “me too” to.',
      challenges: 'When the next part begins, and how it ends.',
      team: 'Who joins, and how the trial of your answer goes.',
      pilots: 'When they begin, stop and end.',
      replies: 'Also what became of what you reported.',
    },
    certain: 'What we always tell you',
    certainLead:
      'These few things cannot be switched off. They always stand in the app, and in your e-mails with news if you get some.',
    because: 'Because:',
    always: {
      codes: 'Codes to sign in, by e-mail',
      decisions: 'Decisions about what you wrote, and about your roles',
      carers: 'What a carer does for you, and when that begins or ends',
      invitations: 'Invitations and tasks that you are asked to take on',
      incidents: 'Something went wrong in a trial you lead',
    },
    alwaysWhy: {
      codes: 'Without the code nobody can sign in, not even you.',
      decisions: 'You have a right to know why, and what you can do about it.',
      carers: 'Nobody shall act in your name without you knowing.',
      invitations: 'Somebody waits for your answer.',
      incidents: 'People may need your help at once.',
    },
  },
  off: {
    title: 'Turn off e-mails with news',
    lead: 'You then get no more e-mails with news. In the app everything stays as it is.',
    button: 'Turn off these e-mails',
    doneTitle: 'You get no more e-mails with news',
    doneText: 'We have noted it. You can turn them on again in your profile at any time.',
    toSettings: 'Go to my settings',
    badTitle: 'This link does not work',
    badText: 'It may be cut off. Sign in and choose in your profile how often we write to you.',
  },
  outbox: {
    title: 'E-mails of this demonstration',
    lead: 'In a demonstration no e-mail leaves this computer. Here you read what would have been sent, newest first.',
    empty: 'Nothing was sent yet',
    emptyText: 'Ask for a code on the sign-in page, and it is here.',
    to: 'To {address}',
    refresh: 'Look again',
    back: 'Go to the sign-in page',
  },
} as const;
