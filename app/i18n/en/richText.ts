/** The editor for texts with headings and lists, and what guards a long form. */
export default {
  toolbar: 'Format the text',
  format: {
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    subheading: 'Small heading',
    bullets: 'List',
    numbers: 'Numbered list',
    quote: 'Quotation',
    link: 'Link',
    undo: 'Undo',
    redo: 'Redo',
  },
  link: {
    label: 'Address of the link',
    wrong: 'An address begins with https:// or mailto: and has no spaces.',
    set: 'Set the link',
    cancel: 'No link',
  },
  plainHint: 'Leave an empty line between paragraphs.',
  kept: {
    title: 'We have kept what you wrote',
    body: 'It was not saved. It is from {when}, and it is only in this browser.',
    restore: 'Put it back',
    forget: 'Throw it away',
    leave: 'What you wrote is not saved yet. Leave the page all the same?',
  },
} as const;
