/** @typedef {{ packages: Record<string, Record<string, any>> }} Lockfile */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = {
  arm: ['arm', 'eabi', 'gnueabihf', 'musleabihf'],
  arm64: ['arm64'],
  ia32: ['ia32'],
  loong64: ['loong64'],
  ppc64: ['ppc64'],
  riscv64: ['riscv64'],
  s390x: ['s390x'],
  wasm32: ['wasm32'],
  x64: ['x64'],
};

/**
 * Names of optional packages that the lockfile's packages ask for and that it does not hold.
 *
 * @param {Lockfile} lockfile
 * @returns {{ name: string, version: string, isDev: boolean }[]}
 */
export function findMissing({ packages }) {
  const held = new Set(Object.keys(packages).map((place) => place.split('node_modules/').pop()));
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !held.has(name))
      .map(([name, version]) => ({ name, version, isDev: dev })),
  );
}

/**
 * What a package is for, read from its name: `@rollup/rollup-linux-arm64-musl` is for Linux on arm64 with musl.
 *
 * @param {string} name
 */
export function platformOf(name) {
  const parts = (name.split('/').pop() ?? '').split('-');
  const os = systems.filter((system) => parts.includes(system));
  const cpu = Object.keys(processors).filter((key) => processors[key].some((word) => parts.includes(word)));
  const libc = parts.some((part) => part.startsWith('musl'))
    ? ['musl']
    : parts.some((part) => part.startsWith('gnu')) && os.includes('linux')
      ? ['glibc']
      : undefined;
  return { cpu, ...(libc && { libc }), ...(os.length > 0 && { os }) };
}

/**
 * Adds what is missing, for other machines than the one that wrote the lockfile.
 *
 * @param {Lockfile} lockfile
 * @returns {number} how many were added
 */
export function addMissing(lockfile) {
  const missing = findMissing(lockfile);
  for (const { name, version, isDev } of missing) {
    const { cpu, ...rest } = platformOf(name);
    if (cpu.length === 0) throw new Error(`The name ${name} does not say which processor it is for`);
    lockfile.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(isDev && { dev: true }),
      optional: true,
      ...rest,
    };
  }
  const { '': own, ...others } = lockfile.packages;
  const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lockfile.packages = { '': own, ...Object.fromEntries(sorted) };
  return missing.length;
}
