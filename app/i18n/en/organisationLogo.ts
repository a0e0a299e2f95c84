/** The logo of an organisation. */
export default {
  name: 'Logo',
  title: 'Logo of {name}',
  lead: 'It stands on the page of the organisation, and beside its name where it is a partner.',
  of: 'Logo of {name}',
  choose: 'Choose a picture',
  other: 'Choose another picture',
  hint: 'PNG, JPEG or WebP, up to 1 MB. A light or see-through background looks best.',
  save: 'Save the logo',
  remove: 'Take the logo away',
  keep: 'Go back, change nothing',
  errors: {
    check: 'Please check this.',
    file_empty: 'Choose a picture first.',
    logo_type:
      'A logo can be a PNG, JPEG or WebP picture. Drawings as SVG can carry programs, so we do not take them.',
    logo_large: 'This picture is too large. Up to 1 MB is possible.',
  },
} as const;
