export default { title: 'Jury' } as const;
