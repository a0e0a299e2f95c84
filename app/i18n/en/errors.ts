export default {
  not_found: {
    title: 'We cannot find this page',
    body: 'The address may be mistyped, or what was here may have been moved or taken down. Some pages can only be seen by the people they belong to.',
    next: 'Check the address, sign in, or search the needs.',
  },
  forbidden: {
    title: 'This page is not open to you',
    body: 'You need another role to see it or to do this.',
    next: 'If you think you should have it, ask the people who run this place.',
  },
  gone: {
    title: 'This was taken down',
    body: 'The person who wrote it has withdrawn it, or the link has been used or has run out.',
    next: 'There is nothing more to see here, and nothing you need to do.',
  },
  too_many: {
    title: 'That was a little too fast',
    body: 'We got very many requests from your connection.',
    next: 'Please wait a minute and try again.',
  },
  offline: {
    title: 'You are not connected',
    body: 'We could not reach Tandem. Your internet connection may be interrupted.',
    next: 'Check your connection and try again. What you saved is still there.',
  },
  unexpected: {
    title: 'Something went wrong on our side',
    body: 'This is not your fault. We have noted it.',
    next: 'Try again in a moment. If it happens again, tell us and give us this number:',
    nextWithoutId: 'Try again in a moment. If it happens again, tell us what you were doing.',
    requestId: 'Number: {id}',
  },
  invalid: {
    title: 'We could not use what was sent',
    body: 'The page may have been open for too long, or something was missing.',
    next: 'Go back, load the page again, and try once more.',
  },
  unauthenticated: {
    title: 'Please sign in first',
    body: 'This page belongs to somebody, so we need to know that it is you.',
    next: 'Sign in with a code that we send to your e-mail address. You need no password.',
  },
  conflict: {
    title: 'Somebody was faster',
    body: 'What you wanted to change has been changed in the meantime.',
    next: 'Load the page again to see how it stands now, and then decide.',
  },
  too_large: {
    title: 'That is too much at once',
    body: 'What you sent is larger than we can take.',
    next: 'Go back and send less, or a smaller file.',
  },
  action: {
    home: 'Go to the start page',
    needs: 'Look at the needs',
    signIn: 'Sign in',
    help: 'Get help',
    reload: 'Try again',
  },
} as const;
