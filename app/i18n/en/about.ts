export default {
  about: {
    title: 'What Tandem is',
    description: 'How a need becomes an answer, in six steps.',
    lead: 'Tandem is where people who live with illness, the people who care for them, and the people who build and test new things work together. You say what is hard. We look for an answer with you. And we tell you what became of it.',
    stepsTitle: 'From a need to an outcome',
    steps: {
      need: 'You tell us, in your own words, what is hard. Others say “me too”. You can stay unnamed.',
      challenge: 'We put one or more needs together and call on teams to find an answer. You see until when.',
      solution:
        'Companies, researchers and clinicians propose answers, together with you. You vote; a jury judges.',
      pilot:
        'A good proposal is tried out in real life, with people who agree to take part. They can stop at any time.',
      evaluation: 'Clinicians look at what the pilot showed and decide: use it, change it, or leave it.',
      outcome: 'You, and everybody who said “me too”, are told what came of it. Good or bad.',
    },
    promisesTitle: 'What you can rely on',
    promises: {
      short: 'Saying what hurts takes about five minutes. You need no password.',
      unnamed:
        'If you write under another name, only staff who need to can see who you are. Each look is recorded.',
      reasons:
        'Every decision about your text comes with a reason in plain words, and with what you can do next.',
      told: 'We tell you each step of what became of your need. You choose how often.',
      leave: 'You can leave at any time, take your data with you, or have it erased.',
    },
    start: 'Say what hurts',
  },
  help: {
    title: 'Help',
    description: 'How things work here, and who to ask.',
    lead: 'Here you find short answers. If they do not help, ask us. No question is too small.',
    askTitle: 'Ask a person',
    askText: 'The people at {cluster} help you. They can also write down a need for you.',
    phone: 'By phone:',
    email: 'By e-mail:',
    questionsTitle: 'Short answers',
    questions: {
      say: {
        q: 'How do I say what hurts?',
        a: 'Choose “Say what hurts”. We ask one question at a time. You can stop at any point and go on later. Nothing is sent before you have checked your answers.',
      },
      password: {
        q: 'Why is there no password?',
        a: 'When you sign in, we send a code to your e-mail address. You type in the code, and that is all. The code works once and only for a short time.',
      },
      named: {
        q: 'Will others see my name?',
        a: 'Not unless you want them to. Patients and carers are shown under a made-up name. Before you send a text, we point out names, phone numbers and the like in it.',
      },
      metoo: {
        q: 'What does “me too” do?',
        a: 'It tells us that you have the same difficulty. The more people say so, the sooner we look for an answer. You are then told what becomes of it.',
      },
      carer: {
        q: 'Can somebody do this for me?',
        a: 'Yes. In your profile you can let a person you trust act for you. You say for what and for how long, and you can end it at once.',
      },
      big: {
        q: 'The text is too small, or the colours are too bright.',
        a: 'At the top of every page you find the reading settings: text size, colours and language. There is also a button that reads the page aloud.',
      },
      withdraw: {
        q: 'Can I take back what I wrote?',
        a: 'Yes, at any time. We then remove your text. Only a note stays that there was one.',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    description: 'What we store about you, why, and what you can do about it.',
    lead: 'We store as little as we can. Here is what, why, and for how long.',
    who: '{cluster} is responsible for your data.',
    where:
      'The data is on a computer that {cluster} runs or has chosen. Tandem sends nothing to advertisers and uses no trackers.',
    storedTitle: 'What we store',
    stored: {
      account: {
        what: 'Your e-mail address, the name or made-up name you chose, your roles and your settings',
        why: 'So that you can sign in and be told news. Until you erase your account.',
      },
      texts: {
        what: 'The needs, comments, votes and other things you send',
        why: 'So that others can read, support and answer them. You can withdraw texts at any time. Votes are secret.',
      },
      pilots: {
        what: 'If you take part in a pilot: your consent and your answers, under a code instead of your name',
        why: 'So that the pilot can be judged fairly. You can withdraw your consent at any time.',
      },
      log: {
        what: 'A record of who changed or looked up what',
        why: 'So that mistakes and misuse come to light.',
      },
      technical: {
        what: 'For a short time: your network address when you sign in or send something',
        why: 'So that nobody can flood the site or guess codes.',
      },
    },
    cookiesTitle: 'Cookies',
    cookies: {
      session: 'One cookie keeps you signed in.',
      preferences: 'One remembers your language, colours and text size.',
      draft: 'One keeps your half-written need together until you send it.',
      none: 'There are no others.',
    },
    rightsTitle: 'What you can do',
    rights: {
      see: 'See and change what we know about you, in your profile.',
      take: 'Take a copy with you.',
      erase: 'Erase your account yourself.',
      complain: 'Complain to the data protection authority of your country.',
    },
  },
  accessibility: {
    title: 'Accessibility',
    description: 'How we make sure that everybody can use Tandem, and what to do if you cannot.',
    lead: 'Tandem is made for everybody: for tired eyes, for shaking hands, for people who hear the page or steer it with the keyboard.',
    doTitle: 'What we do',
    do: {
      standard:
        'We work to the guidelines WCAG 2.2, level AA. Every page is checked against them automatically, in light and dark colours.',
      keyboard: 'Everything works with the keyboard alone. Nothing has to be dragged.',
      zoom: 'You can make everything four times as large. Nothing is cut off.',
      scripts: 'Forms for patients and carers also work when scripts are switched off.',
      motion: 'Things move only to explain. If your device asks for less motion, nothing moves.',
      words: 'We write in plain words.',
    },
    limitsTitle: 'What is not perfect',
    limits:
      'What people write and attach here, we cannot always make easy to read. If something is in your way, tell us, and we will help.',
    tellTitle: 'Tell us',
    tell: 'If something does not work for you, say so. We answer, and we mend it. {cluster} is responsible.',
  },
} as const;
