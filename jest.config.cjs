const { availableParallelism } = require('node:os');

/**
 * Packages that are ES modules only, or that import one at run time; Jest runs CommonJS and so has
 * to translate them.
 */
const esModules = [
  '@nestjs',
  'file-type',
  'token-types',
  'strtok3',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  'load-esm',
  '@fastify/cookie',
  'csv-parse',
  'nodemailer',
  'smtp-server',
];

const node = {
  roots: ['<rootDir>/server', '<rootDir>/migrations', '<rootDir>/web/e2e'],
  testEnvironment: 'node',
  transform: {
    // Without our own settings, which keep `import()` as it is.
    '/@fastify/cookie/': ['@swc/jest', { swcrc: false, module: { type: 'commonjs' } }],
    '\\.[cm]?[jt]s$': '@swc/jest',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  // `js` before `mjs`: packages that ship both are taken as CommonJS.
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  globalSetup: '<rootDir>/server/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/server/test/harness/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  // Always in processes of their own, and never more than a new one after this much: what a test
  // file leaves in memory (module registries, rendered pages) adds up to gigabytes over a full run.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  // Ends what hangs; a loaded machine may take its time.
  testTimeout: 60_000,
  projects: [
    {
      ...node,
      displayName: 'server',
      testMatch: ['<rootDir>/server/{src,test}/**/*.test.ts'],
    },
    {
      displayName: 'web',
      roots: ['<rootDir>/web/src'],
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/web/src/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/web/src/test-setup.ts'],
      transform: {
        '\\.[cm]?[jt]sx?$': [
          '@swc/jest',
          {
            swcrc: false,
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
            module: { type: 'commonjs' },
          },
        ],
      },
      moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/web/src/test-asset.ts' },
      moduleFileExtensions: ['tsx', 'ts', 'jsx', 'js', 'cjs', 'mjs', 'json'],
    },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/web/e2e/**/*.e2e.ts'],
    },
  ],
};
